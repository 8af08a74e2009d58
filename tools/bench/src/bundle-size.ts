import { basename } from "node:path";
import { gzipSync } from "node:zlib";
import { build, type Metafile } from "esbuild";
import { compare, type Measurement } from "./measurement.ts";

const entries = {
  "defender-endpoint client": 'export * from "@defender-endpoint/client";',
  "openapi-fetch alone": 'export { default } from "openapi-fetch";',
  ky: 'export { default } from "ky";',
  "Azure core client": 'export * from "@azure-rest/core-client";',
  "defender-endpoint client/enrich": 'export * from "@defender-endpoint/client/enrich";',
  "defender-endpoint client/redis": 'export * from "@defender-endpoint/client/redis";',
};

/** Where a bundle finds what it imports, and what it leaves out. */
export interface BundleOptions {
  readonly resolveDir?: string;
  readonly external?: string[];
}

/** The bytes that a page or worker loads for everything an entry point exports: minified by esbuild, gzipped at level 9. */
export async function bundleSize(contents: string, options: BundleOptions = {}): Promise<number> {
  const { sizes, metafile } = await bundle(contents, options);
  // What is imported on demand is in files of its own, and is not loaded until then.
  const loaded = staticallyLoaded(metafile, "out/stdin.js");
  return Object.entries(sizes).reduce((total, [file, size]) => total + (loaded.has(`out/${file}`) ? size : 0), 0);
}

/** The bytes of each file of a bundle: `stdin.js` and what it loads at once, together, and each that is loaded on demand. */
export async function everyChunk(contents: string, options: BundleOptions = {}): Promise<Record<string, number>> {
  const { sizes, metafile } = await bundle(contents, options);
  const loaded = staticallyLoaded(metafile, "out/stdin.js");
  const onDemand = Object.entries(sizes).filter(([file]) => !loaded.has(`out/${file}`));
  return { "stdin.js": await bundleSize(contents, options), ...Object.fromEntries(onDemand) };
}

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
  const sizes = outputFiles.map(({ path, contents: bytes }) => [basename(path), gzipSync(bytes, { level: 9 }).length]);
  return { sizes: Object.fromEntries(sizes) as Record<string, number>, metafile };
}

function staticallyLoaded({ outputs }: Metafile, file: string, found = new Set<string>()): Set<string> {
  found.add(file);
  for (const { path, kind } of outputs[file]?.imports ?? []) {
    if (kind === "import-statement" && !found.has(path)) staticallyLoaded({ inputs: {}, outputs }, path, found);
  }
  return found;
}

export async function measureBundleSize(): Promise<Measurement> {
  const sizes: Record<string, number> = {};
  for (const [name, contents] of Object.entries(entries)) sizes[name] = await bundleSize(contents);
  return {
    title: "Size of what is loaded",
    unit: "bytes",
    how: "esbuild, minified, whole entry point with its dependencies, gzip -9",
    rows: compare(sizes),
  };
}
