import { createMemoryStore, type Entity } from "@defender-endpoint/service";
import fc from "fast-check";
import { expect, test } from "vitest";
import { KnownFiles } from "./known-files.ts";

const shapes = { File: { key: "sha1" } };

async function after(...runs: readonly (readonly Entity[])[]): Promise<Entity | undefined> {
  const store = createMemoryStore(shapes);
  for (const run of runs) {
    const files = new KnownFiles();
    for (const file of run) files.add(file);
    await files.flush(store);
  }
  return await store.collection("File").get("a");
}

test("what one row does not say of a file another one fills in, also in a later run", async () => {
  expect(await after([{ sha1: "a", md5: "m", size: undefined }], [{ sha1: "a", size: 0 }])).toEqual({
    sha1: "a",
    md5: "m",
    size: 0,
  });
});

test("rows that contradict each other come to the same in any order, in one run or in many", async () => {
  const row = fc.record({
    sha1: fc.constant("a"),
    md5: fc.constantFrom("x", "y", undefined),
    size: fc.constantFrom(5, 10, 9, undefined),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), async (rows) => {
      const once = await after(rows);
      expect(await after(rows.toReversed())).toEqual(once);
      expect(await after(...rows.map((each) => [each]), rows)).toEqual(once);
    }),
  );
});

test("what is stored of a file besides stays, and a file that is met again is not put again", async () => {
  const store = createMemoryStore(shapes);
  let puts = 0;
  const watched = {
    inTurn: store.inTurn,
    collection(entity: string) {
      const collection = store.collection(entity);
      return {
        ...collection,
        putAll: async (all: Iterable<Entity>) => {
          const some = [...all];
          puts += some.length;
          await collection.putAll(some);
        },
      };
    },
  };
  await store.collection("File").put({ sha1: "a", signer: "Contoso", size: null });
  const files = new KnownFiles();
  for (let n = 0; n < 3; n += 1) {
    files.add({ sha1: "a", size: 5 });
    await files.flush(watched);
  }
  expect(await store.collection("File").get("a")).toEqual({ sha1: "a", signer: "Contoso", size: 5 });
  expect(puts).toBe(1);
});
