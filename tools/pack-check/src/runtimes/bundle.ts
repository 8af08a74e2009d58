import { build } from "esbuild";

/** Bundles a module that imports what the project has installed, for a place without Node. */
export async function bundle(project: string, source: string, conditions: readonly string[]): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: project, loader: "ts" },
    bundle: true,
    format: "esm",
    // An import of Node's own modules is an error here.
    platform: "browser",
    conditions: [...conditions],
    target: "es2023",
    write: false,
    logLevel: "silent",
  });
  return outputFiles.map(({ text }) => text).join("");
}
