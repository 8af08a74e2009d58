import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ReleaseError } from "../release-error.ts";
import { readPublicNames } from "./public-names.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "defender-endpoint-names-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function namesOf(...lines: string[]): string[] {
  const path = join(folder, "index.ts");
  writeFileSync(path, lines.join("\n"));
  return readPublicNames(path);
}

test("every way to export a name is read, and whether it is a type", () => {
  writeFileSync(join(folder, "all.ts"), "export const inner = 1;\nexport interface Inner {}\n");
  expect(
    namesOf(
      'export { a, type B, c as d } from "./a.ts";',
      "export type {",
      "  E,",
      "  F,",
      '} from "./e.ts";',
      "export const g = 1;",
      "export async function h() {}",
      "export abstract class I {}",
      "export interface J {}",
      "export type K = string;",
      'export * from "./all.ts";',
      'export * as l from "./all.ts";',
    ),
  ).toEqual(["I", "a", "d", "g", "h", "inner", "l", "type B", "type E", "type F", "type Inner", "type J", "type K"]);
});

test("what is only spoken of in comments is not exported", () => {
  expect(namesOf("/*", "export const a = 1;", "*/", "// export const b = 1;", "export const c = 1;")).toEqual(["c"]);
});

test("an export that names nothing is refused, rather than passed over", () => {
  expect(() => namesOf("export default 1;")).toThrow(ReleaseError);
  expect(() => namesOf('export * from "elsewhere";')).toThrow(/cannot be told from its text/);
  expect(() => namesOf("export const { a, b } = c;")).toThrow(ReleaseError);
});
