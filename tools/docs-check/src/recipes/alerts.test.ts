import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { meetEmulator } from "../meet-emulator.ts";
import { runRecipe } from "./recipe.ts";
import { alertOf, enlist } from "./tenant.ts";

function newFile(): string {
  const folder = mkdtempSync(join(tmpdir(), "recipe-alerts-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, "alerts.ndjson");
}

const run = (file: string) =>
  runRecipe("alerts-into-a-siem", { ALERTS_FILE: file, ONCE: "1", SINCE: "2026-03-01T00:00:00Z" });

/** The ids in a file, of lines that are JSON. */
function idsIn(file: string): string[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line) => {
      try {
        return [JSON.parse(line).defender.id];
      } catch {
        return [];
      }
    });
}

test("each alert is one line, with its evidence and time, and the next run writes only what has come since", async () => {
  const emulator = meetEmulator();
  await enlist(emulator, "Alerts", [1, 2, 3].map(alertOf));
  const file = newFile();
  expect((await run(file)).printed).toEqual(["3 alerts."]);
  await enlist(emulator, "Alerts", [alertOf(4)]);
  expect((await run(file)).printed).toEqual(["1 alerts."]);
  const lines = readFileSync(file, "utf8").trimEnd().split("\n");
  expect(idsIn(file)).toEqual(["da1", "da2", "da3", "da4"]);
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({
    "@timestamp": "2026-03-02T09:01:00.1234567Z",
    defender: { title: "Alert\n1", evidence: [{ fileName: "a\u2028b.exe" }] },
  });
});

test("half a line that a killed run has left spoils no other", async () => {
  const emulator = meetEmulator();
  await enlist(emulator, "Alerts", [1, 2].map(alertOf));
  const file = newFile();
  appendFileSync(file, '{"@timestamp":"2026-03-02T0');
  await run(file);
  expect(idsIn(file)).toEqual(["da1", "da2"]);
});

test("a run that is refused half-way goes on behind what it has written", async () => {
  let refused = false;
  const emulator = meetEmulator({
    intercept: ({ url }) => (refused && url.includes("/api/alerts") ? Response.json({}, { status: 403 }) : undefined),
  });
  await enlist(
    emulator,
    "Alerts",
    Array.from({ length: 30 }, (_, n) => alertOf(n)),
  );
  const file = newFile();
  await run(file);
  await enlist(emulator, "Alerts", [alertOf(40)]);
  refused = true;
  await expect(run(file)).rejects.toThrow("403");
  refused = false;
  expect((await run(file)).printed).toEqual(["1 alerts."]);
  expect(new Set(idsIn(file)).size).toBe(31);
  expect(idsIn(file).length).toBe(31);
});
