import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { fileDrifts } from "./file-drifts.ts";

const root = fileURLToPath(new URL("../../../..", import.meta.url));

test("there are at least 30 drifts, in every part, and no two are the same", () => {
  expect(fileDrifts.length).toBeGreaterThanOrEqual(30);
  expect([...new Set(fileDrifts.map(({ part }) => part))].sort()).toEqual([
    "client",
    "generated files",
    "mocks",
    "pacts",
    "provider",
    "spec",
  ]);
  expect(new Set(fileDrifts.map(({ part, drift }) => `${part} ${drift}`)).size).toBe(fileDrifts.length);
});

test.each(fileDrifts)("in the $part, $drift: what it replaces is there once", ({ edits }) => {
  const occurrences = edits.map(({ file, find }) => readFileSync(root + file, "utf8").split(find).length - 1);
  expect(occurrences).toEqual(edits.map(() => 1));
  for (const { find, replace } of edits) expect(replace).not.toBe(find);
});
