import { entityShapes, observableOf } from "@defender-endpoint/service";
import fc from "fast-check";
import { expect, test } from "vitest";
import { forms, mixedRows, type TableRow } from "../../../test/mixed-tables.ts";
import { device, inChunks } from "../../../test/telemetry.ts";
import { inMemory, openSqliteStore } from "../sqlite/sqlite-store.ts";
import type { Store } from "../store.ts";
import { telemetryImport } from "./telemetry-import.ts";

const observables = [
  "10.0.0.1",
  observableOf("domain", "a.example"),
  ...["a", "b"].map((digit) => observableOf("file", digit.repeat(40))),
].map(String);
const kept: readonly (readonly [entity: string, ids: readonly string[]])[] = [
  ["Machine", [device(1), device(2)]],
  ["Alert", ["da1_1", "da2_-2"]],
  ["User", ["corp\\alice", "corp\\bob", "alice", "bob"]],
  ["File", ["a".repeat(40), "b".repeat(40)]],
];

/** What can be asked, as text: the order of members is a part of an answer. */
async function answers(store: Store): Promise<string> {
  const asked = [
    ...observables.flatMap((observable) => [
      store.sightings.statistics({ observable, now: 10n ** 18n, devicesSince: 0n, seenSince: 0n }),
      store.sightings.devices({ observable, now: 10n ** 18n, since: 0n, top: 10 }),
    ]),
    store
      .collection("MachineUserLink")
      .query()
      .then((links) => links.map(({ id }) => id).sort()),
    ...kept.flatMap(([entity, ids]) => ids.map((id) => store.collection(entity).get(id))),
  ];
  return JSON.stringify(await Promise.all<unknown>(asked), (_, value) =>
    typeof value === "bigint" ? String(value) : value,
  );
}

async function importInto(store: Store, files: readonly (string | Uint8Array)[]): Promise<void> {
  const telemetry = telemetryImport(store);
  for (const content of files) await telemetry.add({ name: "export", content: inChunks(content, 1000) });
  expect(telemetry.counts().rejected).toBe(0);
}

const piece = fc.tuple(fc.nat(), fc.nat(), fc.nat());
const form = (n: number, rows: readonly TableRow[]) =>
  rows.length === 0 ? [] : (forms[n % forms.length]?.(rows) ?? []);

test("of rows of many tables any order, overlap, repetition and form comes to the same answers", async () => {
  await fc.assert(
    fc.asyncProperty(mixedRows, fc.array(piece, { maxLength: 4 }), async (rows, pieces) => {
      const [once, again] = [1, 2].map(() => openSqliteStore(inMemory, { shapes: entityShapes }));
      if (once === undefined || again === undefined) throw new Error("there are two");
      await importInto(once, form(0, rows));
      const parts = pieces.map(([n, from, to]) => form(n, rows.slice(from % rows.length, 1 + (to % rows.length))));
      for (const part of parts) await importInto(again, part);
      await importInto(again, [...form(pieces.length, rows.toReversed()), ...parts.flat()]);
      expect(await answers(again)).toBe(await answers(once));
      await once.close();
      await again.close();
    }),
  );
});
