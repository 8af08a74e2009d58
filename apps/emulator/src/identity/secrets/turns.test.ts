import { expect, test } from "vitest";
import { createTurns, TurnsFullError } from "./turns.ts";

/** Until whatever can start has started. */
async function settled(): Promise<void> {
  await new Promise(setImmediate);
}

/** Works that are under way until they are ended by hand. */
function works() {
  const started: string[] = [];
  const ends = new Map<string, () => void>();
  let underWay = 0;
  let mostUnderWay = 0;
  return {
    started,
    mostUnderWay: () => mostUnderWay,
    work: (label: string) => async () => {
      started.push(label);
      underWay += 1;
      mostUnderWay = Math.max(mostUnderWay, underWay);
      await new Promise<void>((resolve) => ends.set(label, resolve));
      underWay -= 1;
      return label;
    },
    /** Ends a work. */
    async end(label: string): Promise<void> {
      await settled();
      ends.get(label)?.();
      await settled();
    },
  };
}

test("names take turns: whoever has many waiting is no worse for the others", async () => {
  const { started, work, end, mostUnderWay } = works();
  const turns = createTurns(2, 3);
  const all = ["a1", "a2", "a3", "b1", "b2", "c1"].map((label) => turns.take(label.slice(0, 1), work(label)));
  await settled();
  expect(started).toEqual(["a1", "b1"]);
  await end("a1");
  expect(started.slice(2)).toEqual(["c1"]);
  await end("b1");
  expect(started.slice(3)).toEqual(["a2"]);
  await end("c1");
  expect(started.slice(4)).toEqual(["b2"]);
  await end("b2");
  // One of each name at a time, though there would be room for two.
  expect(started).toHaveLength(5);
  await end("a2");
  await end("a3");
  expect(await Promise.all(all)).toEqual(["a1", "a2", "a3", "b1", "b2", "c1"]);
  expect(mostUnderWay()).toBe(2);
});

test("of one name only so many wait, and there is room again once a turn has come", async () => {
  const { started, work, end } = works();
  const turns = createTurns(2, 2);
  const all = ["1", "2", "3"].map((label) => turns.take("a", work(label)));
  await expect(turns.take("a", work("4"))).rejects.toBeInstanceOf(TurnsFullError);
  await end("1");
  all.push(turns.take("a", work("5")));
  for (const label of ["2", "3", "5"]) await end(label);
  expect(await Promise.all(all)).toEqual(["1", "2", "3", "5"]);
  expect(started).toEqual(["1", "2", "3", "5"]);
});

test("a work that fails fails for whoever asked, and the next one has its turn", async () => {
  const turns = createTurns(1, 1);
  const failing = turns.take("a", () => Promise.reject(new Error("broken")));
  const next = turns.take("a", () => Promise.resolve("done"));
  await expect(failing).rejects.toThrow("broken");
  expect(await next).toBe("done");
});
