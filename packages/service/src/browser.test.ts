import { build } from "esbuild";
import { expect, test } from "vitest";

test("the package runs where there is no Node", async () => {
  const { outputFiles } = await build({
    entryPoints: [new URL("index.ts", import.meta.url).pathname],
    bundle: true,
    format: "esm",
    // An import of Node's own modules is an error here.
    platform: "browser",
    conditions: ["@defender-endpoint/source"],
    write: false,
    logLevel: "silent",
  });
  expect(outputFiles.map(({ text }) => text).join("")).not.toMatch(/\b(?:process|Buffer|require)\b/);
});
