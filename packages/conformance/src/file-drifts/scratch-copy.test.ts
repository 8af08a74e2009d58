import { existsSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, expect, test } from "vitest";
import { createScratchCopy, readTree } from "./scratch-copy.ts";

const copy = createScratchCopy(readTree());
const readme = "packages/conformance/README.md";
const text = () => readFileSync(join(copy.root, readme), "utf8");

afterEach(copy.undo);
afterAll(copy.remove);

test("workspaces find one another inside the copy, and packages where they are installed", () => {
  const found = (path: string) => realpathSync(join(copy.root, path));
  expect(found("packages/conformance/node_modules/@defender-endpoint/mocks")).toBe(found("packages/mocks"));
  expect(found("packages/conformance/node_modules/@defender-endpoint/emulator")).toBe(found("apps/emulator"));
  expect(found("packages/mocks")).toBe(join(copy.root, "packages/mocks"));
  expect(existsSync(join(copy.root, "packages/conformance/node_modules/fast-check/package.json"))).toBe(true);
});

test("an edit changes one file, and undo puts it back", () => {
  const before = text();
  copy.edit([{ file: readme, find: "# Conformance\n", replace: "# Drifted\n" }]);
  expect(text()).toBe(before.replace("# Conformance", "# Drifted"));
  expect(copy.changed()).toEqual([readme]);
  copy.undo();
  expect(text()).toBe(before);
  expect(copy.changed()).toEqual([]);
});

test("several edits of one file all hold", () => {
  copy.edit([
    { file: readme, find: "# Conformance\n", replace: "# One\n" },
    { file: readme, find: "# One\n", replace: "# Two\n" },
  ]);
  expect(text()).toMatch(/^# Two\n/);
});

test("a text that is not there, or more than once, is an error, and nothing changes", () => {
  const good = { file: readme, find: "# Conformance\n", replace: "# One\n# One\n" };
  expect(() => copy.edit([good, { file: readme, find: "# None\n", replace: "" }])).toThrow("there 0 times: # None");
  expect(() => copy.edit([good, { file: readme, find: "# One\n", replace: "" }])).toThrow("there 2 times: # One");
  expect(copy.changed()).toEqual([]);
});
