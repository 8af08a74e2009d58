import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readDocument } from "./document.ts";

test("every extension of the contract is explained", () => {
  const explained = readFileSync(`${import.meta.dirname}/extensions.md`, "utf8");
  const extensions = new Set([...readDocument().text.matchAll(/"(x-[a-z-]+)":/g)].map(([, name]) => name));
  for (const extension of extensions) expect(explained).toContain(`| \`${extension}\` |`);
  expect(extensions.size).toBeGreaterThan(5);
});
