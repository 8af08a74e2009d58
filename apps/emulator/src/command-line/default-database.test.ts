import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { databaseToServe } from "./default-database.ts";

test("what was imported in the folder is served, unless sample telemetry would get into it", () => {
  const folder = mkdtempSync(join(tmpdir(), "default-"));
  try {
    expect(databaseToServe(undefined, false, folder)).toBe(":memory:");
    const imported = join(folder, "defender-endpoint.sqlite");
    writeFileSync(imported, "");
    expect(databaseToServe(undefined, false, folder)).toBe(imported);
    expect(databaseToServe(undefined, true, folder)).toBe(":memory:");
    expect(databaseToServe("named.sqlite", true, folder)).toBe("named.sqlite");
  } finally {
    rmSync(folder, { recursive: true });
  }
});
