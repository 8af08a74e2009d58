import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root, runElsewhere } from "./code-blocks.ts";

test.each(Object.entries(runElsewhere))("%s, whose blocks are not run here, is read in %s", (document, folder) => {
  const name = document.startsWith("docs/") ? document : "README.md";
  const sources = globSync(`${folder}/**/*.ts`, { cwd: root }).map((file) => readFileSync(join(root, file), "utf8"));
  expect(sources.some((source) => source.includes(name))).toBe(true);
});
