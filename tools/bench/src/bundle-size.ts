import { basename } from "node:path";
import { gzipSync } from "node:zlib";
import clientPackage from "@defender-endpoint/client/package.json" with { type: "json" };
import { build, type Metafile } from "esbuild";
import { compare, type Measurement } from "./measurement.ts";

const entries = {
  "defender-endpoint client": 'export * from "@defender-endpoint/client";',
  "openapi-fetch alone": 'export { default } from "openapi-fetch";',
  ky: 'export { default } from "ky";',
  "Azure core client": 'export * from "@azure-rest/core-client";',
};

/** Entries that are used beside the client's own, by what is left of their package's name. */
const beside = Object.keys(clientPackage.publishConfig.exports)
  .filter((entry) => entry !== "." && entry !== "./package.json")
  .map((entry) => entry.slice(1));

/** Where a bundle finds what it imports, and what it leaves out. */
export interface BundleOptions {
  readonly resolveDir?: string;
  readonly external?: string[];
}

/** The bytes that a page or worker loads for everything an entry point exports: minified by esbuild, gzipped at level 9. */
export async function bundleSize(contents: string, options: BundleOptions = {}): Promise<number> {
  return (await bundleSizes(contents, options)).atOnce;
}

/** What a page loads of a bundle, in bytes, and when. */
export interface BundleSizes {
  /** The entry with all that it imports. */
  readonly atOnce: number;
  /** What each module that is imported on demand loads besides. */
  readonly onDemand: readonly number[];
  /** All that can be loaded, each file once. */
  readonly everything: number;
}

export async function bundleSizes(contents: string, options: BundleOptions = {}): Promise<BundleSizes> {
  const { sizes, outputs } = await bundle(contents, options);
  const sizeOf = (files: Iterable<string>) => [...files].reduce((total, file) => total + (sizes.get(file) ?? 0), 0);
  const atOnce = imported(outputs, "out/stdin.js", ["import-statement"]);
  // What esbuild writes though nothing imports it any more is never loaded.
  const everything = imported(outputs, "out/stdin.js", ["import-statement", "dynamic-import"]);
  const demanded = [...everything].flatMap((file) => importsOf(outputs, file, ["dynamic-import"]));
  return {
    atOnce: sizeOf(atOnce),
    onDemand: [...new Set(demanded)].map((file) =>
      sizeOf([...imported(outputs, file, ["import-statement"])].filter((one) => !atOnce.has(one))),
    ),
    everything: sizeOf(everything),
  };
}

/** What is loaded at once, and the largest of what is loaded for a resource. */
export function ofOneResource({ atOnce, onDemand }: BundleSizes): number {
  return atOnce + Math.max(0, ...onDemand);
}

/** What a page has of the mocks that lets the handlers answer with the contract's scenarios: the service itself comes with a world. */
export const mocksOfScenarios = `
export { createHandlers, handlers, networkError, reply, scenarios, sequence } from "@defender-endpoint/mocks";
export * from "@defender-endpoint/mocks/browser";
`;

async function bundle(contents: string, { resolveDir = import.meta.dirname, external = [] }: BundleOptions) {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir, loader: "ts" },
    bundle: true,
    minify: true,
    format: "esm",
    splitting: true,
    outdir: "out",
    platform: "browser",
    conditions: ["@defender-endpoint/source"],
    external,
    write: false,
    metafile: true,
  });
  const sizes = outputFiles.map(({ path, contents: bytes }): [string, number] => [
    `out/${basename(path)}`,
    gzipSync(bytes, { level: 9 }).length,
  ]);
  return { sizes: new Map(sizes), outputs: metafile.outputs };
}

type Outputs = Metafile["outputs"];

function importsOf(outputs: Outputs, file: string, kinds: readonly string[]): string[] {
  return (outputs[file]?.imports ?? []).filter(({ kind }) => kinds.includes(kind)).map(({ path }) => path);
}

/** A file with all that it imports in these ways, and what that imports. */
function imported(outputs: Outputs, file: string, kinds: readonly string[], found = new Set<string>()): Set<string> {
  found.add(file);
  for (const path of importsOf(outputs, file, kinds)) {
    if (!found.has(path)) imported(outputs, path, kinds, found);
  }
  return found;
}

export async function measureBundleSize(): Promise<Measurement> {
  const sizes: Record<string, number> = {};
  for (const [name, contents] of Object.entries(entries)) sizes[name] = await bundleSize(contents);
  const { "defender-endpoint client": alone = 0 } = sizes;
  for (const entry of beside) {
    const both = `${entries["defender-endpoint client"]} export * from "@defender-endpoint/client${entry}";`;
    sizes[`defender-endpoint client${entry}, besides`] = (await bundleSize(both)) - alone;
  }
  return {
    title: "Size of what is loaded",
    unit: "bytes",
    how: "esbuild, minified, whole entry point with its dependencies, gzip -9",
    rows: compare(sizes),
  };
}
