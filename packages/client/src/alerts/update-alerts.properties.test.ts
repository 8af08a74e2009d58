import fc from "fast-check";
import { expect, test } from "vitest";
import { createWorldService, type WorldFault } from "../../test/world-service.ts";
import { updateAlerts } from "./update-alerts.ts";

const statuses = ["New", "InProgress", "Resolved"] as const;
const faults = fc.oneof(
  { weight: 3, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.constantFrom("request lost", "answer lost", "failed before", "failed after") },
) as fc.Arbitrary<WorldFault | undefined>;

/** Which alert, of which one is not there, and what becomes of it. */
const update = fc.record({
  n: fc.nat(5),
  status: fc.constantFrom(...statuses),
  comments: fc.boolean(),
});

test("whatever fails, each update has a result, an alert is as its last one says, and no comment is there twice", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(update, { maxLength: 12 }),
      fc.array(faults, { minLength: 1, maxLength: 6 }),
      async (wanted, some) => {
        const { store, runtime, newClient } = createWorldService({
          fault: (_, index) => some[index % (some.length + 1)],
        });
        for (let n = 0; n < 5; n += 1)
          await store.collection("Alert").put({ id: `da${n}`, status: "New", comments: [] });
        const updates = wanted.map(({ n, status, comments }, place) => {
          const nth = wanted.slice(0, place).filter((other) => other.n === n).length;
          return { id: `da${n}`, status, ...(comments && { comment: `comment ${nth}` }) };
        });
        const outcomes = new Map<object, string>();
        const all = async () => {
          for await (const result of updateAlerts(newClient(), updates)) {
            outcomes.set(result.input, result.ok ? "ok" : result.error.kind);
          }
        };
        await runtime.settle(all());
        expect(updates.filter((each) => !outcomes.has(each))).toEqual([]);
        for (const each of updates) {
          if (each.id === "da5") expect(outcomes.get(each)).not.toBe("ok");
        }
        for (let n = 0; n < 5; n += 1) {
          const own = updates.filter(({ id }) => id === `da${n}`);
          const { status, comments } = Object(await store.collection("Alert").get(`da${n}`));
          const texts: string[] = comments.map(({ comment }: { comment: string }) => comment);
          expect(new Set(texts).size).toBe(texts.length);
          const done = own.filter((each) => outcomes.get(each) === "ok");
          expect(texts).toEqual(expect.arrayContaining(done.flatMap(({ comment }) => comment ?? [])));
          if (done.length === own.length) expect(status).toBe(own.at(-1)?.status ?? "New");
        }
      },
    ),
    { numRuns: 300 },
  );
});
