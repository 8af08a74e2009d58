import fc from "fast-check";
import { expect, test } from "vitest";
import { someOperations } from "../../test/some-operations.ts";
import { openPages } from "./pages.ts";

interface Item {
  readonly id: number;
}

class Failed extends Error {}
class Endless extends Error {}

/** What reads a collection whose pages a function makes. A collection that is asked for too many has no end. */
function reader(
  id: "listMachines" | "exportAssessment",
  args: object,
  answer: (args: object, link?: string) => object,
) {
  let asked = 0;
  return openPages({
    operation: someOperations[id],
    args: { ...args },
    baseUrl: "https://api.example",
    async ask(given, link) {
      asked += 1;
      if (asked > 1_000) throw new Error("It asks for ever.");
      return answer(given, link);
    },
    count: (_, value) => Number(value),
    PagingError: Endless,
  });
}

/** What was read, and by what it ended. */
async function read(pages: ReturnType<typeof reader>): Promise<{ items: Item[]; error: unknown }> {
  const items: Item[] = [];
  try {
    for await (const item of pages.items()) items.push(item as Item);
    return { items, error: undefined };
  } catch (error) {
    return { items, error };
  }
}

const sizes = fc.integer({ min: 1, max: 5 });
const list = fc.uniqueArray(fc.nat(40), { maxLength: 20 });

test("what stays where it is, is read in its order, by as few requests as there are pages, or one more", async () => {
  await fc.assert(
    fc.asyncProperty(list, sizes, async (ids, $top) => {
      let asked = 0;
      const pages = reader("listMachines", { $top }, (args) => {
        asked += 1;
        const skip = Number(Reflect.get(args, "$skip") ?? 0);
        return { value: ids.slice(skip, skip + $top).map((id) => ({ id })) };
      });
      expect(await read(pages)).toEqual({ items: ids.map((id) => ({ id })), error: undefined });
      expect(asked).toBe(Math.floor(ids.length / $top) + 1);
    }),
  );
});

/** What happens to a collection between two pages. */
const change = fc.oneof(
  fc.record({ kind: fc.constant("insert" as const), at: fc.nat(20) }),
  fc.record({ kind: fc.constant("remove" as const), at: fc.nat(20) }),
  fc.record({ kind: fc.constant("move" as const), at: fc.nat(20), to: fc.nat(20) }),
);

test("while things come, go and move, nothing is read twice, and the end comes or an error", async () => {
  await fc.assert(
    fc.asyncProperty(list, sizes, fc.array(fc.array(change, { maxLength: 3 })), async (ids, $top, changes) => {
      const now = [...ids];
      let made = 100;
      const onlyGrows = changes.flat().every(({ kind }) => kind === "insert");
      const pages = reader("listMachines", { $top }, (args) => {
        const skip = Number(Reflect.get(args, "$skip") ?? 0);
        const value = now.slice(skip, skip + $top).map((id) => ({ id }));
        for (const one of changes.shift() ?? []) {
          if (one.kind === "insert") now.splice(one.at, 0, made++);
          else {
            const [gone] = now.splice(one.at, 1);
            if (one.kind === "move" && gone !== undefined) now.splice(one.to, 0, gone);
          }
        }
        return { value };
      });
      const { items, error } = await read(pages);
      const came = items.map(({ id }) => id);
      expect(new Set(came).size).toBe(came.length);
      expect(error === undefined || error instanceof Endless).toBe(true);
      // What comes pushes the others on, so that they are met again rather than missed.
      if (onlyGrows && error === undefined) expect(ids.filter((id) => !came.includes(id))).toEqual([]);
    }),
    { numRuns: 1_000 },
  );
});

test("whichever page fails, what was read before it is whole, and the failure comes through", async () => {
  await fc.assert(
    fc.asyncProperty(list, sizes, fc.nat(6), async (ids, $top, failing) => {
      let page = 0;
      const pages = reader("listMachines", { $top }, (args) => {
        if (page === failing) throw new Failed();
        page += 1;
        const skip = Number(Reflect.get(args, "$skip") ?? 0);
        return { value: ids.slice(skip, skip + $top).map((id) => ({ id })) };
      });
      const { items, error } = await read(pages);
      const fails = failing <= Math.floor(ids.length / $top);
      expect(error instanceof Failed).toBe(fails);
      expect(items).toEqual((fails ? ids.slice(0, failing * $top) : ids).map((id) => ({ id })));
    }),
  );
});

test("a service that passes over nothing, or begins anew, never makes an endless collection", async () => {
  await fc.assert(
    fc.asyncProperty(list, sizes, fc.nat(6), async (ids, $top, period) => {
      let page = 0;
      const pages = reader("listMachines", { $top }, () => {
        const skip = (page++ % (period + 1)) * $top;
        return { value: ids.slice(skip, skip + $top).map((id) => ({ id })) };
      });
      const { items, error } = await read(pages);
      expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
      expect(error === undefined || error instanceof Endless).toBe(true);
    }),
  );
});

test("links that lead round in a ring end in an error, others at the page without one", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(8), { minLength: 1, maxLength: 9 }), async (leads) => {
      const pages = reader("exportAssessment", {}, (_, link) => {
        const index = link === undefined ? 0 : Number(new URL(link).searchParams.get("page"));
        const next = leads[index];
        return {
          value: [{ id: index }],
          ...(next !== undefined && { "@odata.nextLink": `https://api.example/api/x?page=${next}` }),
        };
      });
      const path: number[] = [0];
      const links = new Set<number>();
      let next = leads[0];
      while (next !== undefined && !links.has(next)) {
        links.add(next);
        path.push(next);
        next = leads[next];
      }
      const { items, error } = await read(pages);
      expect(items.map(({ id }) => id)).toEqual(path);
      expect(error instanceof Endless).toBe(next !== undefined);
    }),
  );
});
