import { expect, test } from "vitest";
import { readAhead } from "./read-ahead.ts";

async function* items(count: number) {
  for (let item = 1; item <= count; item += 1) yield item;
}

async function take<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const taken: Item[] = [];
  for await (const item of items) taken.push(item);
  return taken;
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test("everything is counted before the first is taken, and comes in order", async () => {
  const ahead = readAhead(items(1_000));
  await settled();
  expect([ahead.count, ahead.complete]).toEqual([1_000, true]);
  expect(await take(ahead)).toEqual(await take(items(1_000)));
});

test("what was read before a failure is handed out, then the failure", async () => {
  const ahead = readAhead(
    (async function* () {
      yield "first";
      throw new Error("broken");
    })(),
  );
  const taken: string[] = [];
  const taking = (async () => {
    for await (const item of ahead) taken.push(item);
  })();
  await expect(taking).rejects.toThrow("broken");
  expect([taken, ahead.complete]).toEqual([["first"], false]);
});

test("stopped, it ends at once, also where it waits for what never comes", async () => {
  const ahead = readAhead(
    (async function* () {
      yield "first";
      await new Promise(() => {});
    })(),
  );
  const taking = take(ahead);
  await settled();
  ahead.stop();
  expect(await taking).toEqual(["first"]);
  expect([ahead.count, ahead.complete]).toEqual([1, false]);
});
