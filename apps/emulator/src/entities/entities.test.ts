import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type EntityShapes, parseFilter } from "@defender-endpoint/service";
import { describeStore, testedShapes } from "@defender-endpoint/service/testing";
import { describe, expect, onTestFinished, test } from "vitest";
import { postgresDatabase } from "../../test/postgres-database.ts";
import { stores } from "../../test/stores.ts";
import { openPostgresStore } from "../telemetry/postgres/postgres-store.ts";
import { inMemory, openSqliteStore } from "../telemetry/sqlite/sqlite-store.ts";
import type { Store } from "../telemetry/store.ts";

for (const { name, open, fewEntities } of stores) {
  describeStore({
    name,
    open: () => open({ shapes: testedShapes }),
    runs: Number(process.env["EMULATOR_TEST_HISTORIES"] ?? fewEntities),
  });
}

describeStore({
  name: "SQLite, each filter with a hit taken for a dense one",
  open: async () => closed(openSqliteStore(inMemory, { shapes: testedShapes, manyMatches: () => 1 })),
  runs: Number(process.env["EMULATOR_TEST_HISTORIES"] ?? 200),
});

describe.each(Object.entries({ SQLite: openFile, PostgreSQL: openServer }))(
  "a database on %s that is opened again",
  (_, database) => {
    test("has its entities, in their order, and finds them by members that it did not know before", async () => {
      const open = await database();
      const before = open({ Thing: { members: { size: "number" } } });
      const all = Array.from({ length: 12_000 }, (_, n) => ({
        id: `${n}`,
        size: n % 3,
        name: `n${n % 7}`,
        tags: [`t${n % 5}`],
      }));
      await before.collection("Thing").putAll(all);
      await before.collection("Thing").delete("5");
      await before.close();
      const after = open({ Thing: { members: { name: "string", tags: "string[]" } } }).collection("Thing");
      const members = { name: "string", tags: "string[]" } as const;
      const filter = parseFilter("name eq 'n1' and tags/any(t:t eq 't2')", members);
      expect(await after.query({ filter })).toEqual(all.filter(({ name, tags }) => name === "n1" && tags[0] === "t2"));
      expect(await after.query({ skip: 11_990 })).toEqual(all.slice(11_991));
      await after.put({ id: "new" });
      expect(await after.query({ skip: 11_999 })).toEqual([{ id: "new" }]);
      await expect(after.query({ filter: parseFilter("size eq 1") })).rejects.toThrow('no index for the member "size"');
    });
  },
);

async function openFile() {
  const folder = await mkdtemp(join(tmpdir(), "entities-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  return (shapes: EntityShapes) => closed(openSqliteStore(join(folder, "a.sqlite"), { shapes }));
}

async function openServer() {
  const address = await postgresDatabase();
  return (shapes: EntityShapes) => closed(openPostgresStore(address, { shapes }));
}

function closed(store: Store): Store {
  onTestFinished(() => store.close());
  return store;
}
