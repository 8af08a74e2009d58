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

/** The bytes that a page or worker loads for everything an entry point exports: minified by esbuild, gzipped at level 9. */
export async function bundleSize(contents: string): Promise<number> {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: import.meta.dirname, loader: "ts" },
    bundle: true,
    minify: true,
    format: "esm",
    splitting: true,
    outdir: "out",
    platform: "browser",
    conditions: ["@defender-endpoint/source"],
    write: false,
    metafile: true,
  });
  // What is imported on demand is in files of its own, and is not loaded until then.
  const loaded = staticallyLoaded(metafile, "out/stdin.js");
  const files = outputFiles.filter(({ path }) => loaded.has(`out/${basename(path)}`));
  return files.reduce((total, { contents: bytes }) => total + gzipSync(bytes, { level: 9 }).length, 0);
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
