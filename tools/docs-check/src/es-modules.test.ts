import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./code-blocks.ts";

/** The name of a file that is a module of the project's kind, which npm 11 sets to CommonJS: in a first line, or where Node runs it. */
const ofTheProject = /^\/\/ \S+\.[jt]sx?$|\bnode (?:--\S+ )*[\w-]+\.[jt]s\b/m;
const pages = globSync(["README.md", "docs/*.md", "docs/*/*.md", "{packages,apps}/*/README.md"], { cwd: root })
  .map((page) => ({ page, text: readFileSync(join(root, page), "utf8") }))
  .filter(({ text }) => ofTheProject.test(text));

test("there are pages with files that a project of CommonJS does not run", () => {
  expect(pages.map(({ page }) => page)).toContain("docs/test-your-front-end.md");
});

test.each(pages)("$page says what makes a project one of ES modules", ({ text }) => {
  expect(text).toContain("npm pkg set type=module");
});
