import { expect, test, vi } from "vitest";
import { askedFor, machines, pageOf } from "../../test/paged-service.ts";
import { setUpOperations } from "../../test/set-up.ts";

const all = machines(5);
const setUp = (options = {}) => setUpOperations({ answers: (request) => pageOf(all, request), ...options });

test("nothing is sent before a collection is awaited or iterated, be its arguments right or wrong", async () => {
  const { defender, service, runtime } = setUp();
  for (const collection of [defender.listMachines(), defender.listMachines({ wrong: 1 })]) {
    collection.pages();
    collection[Symbol.asyncIterator]();
  }
  await runtime.advance(60_000);
  expect([service.requests, service.tokenRequests]).toEqual([[], []]);
});

test("awaited, a collection is its first page, as it is on the wire and with the options as they are", async () => {
  const { defender, service, runtime } = setUp();
  const page = await runtime.settle(defender.listMachines({ $top: 2 }));
  expect(page).toEqual({ "@odata.context": "#Machines", value: all.slice(0, 2) });
  await runtime.settle(defender.listMachines());
  expect(service.requests.map(({ url }) => new URL(url).search)).toEqual(["?$top=2", ""]);
});

test("awaited twice, a collection is asked for once; each iteration asks anew", async () => {
  const { defender, service, runtime } = setUp();
  const collection = defender.listMachines();
  expect(await runtime.settle(collection)).toBe(await collection);
  expect(service.requests).toHaveLength(1);
  for (const _ of [1, 2]) expect(await runtime.settle(collection.toArray({ limit: 9 }))).toEqual(all);
  expect(service.requests).toHaveLength(3);
});

test("a collection is a promise like any other: it can be raced, caught and followed up", async () => {
  const { defender, runtime } = setUp();
  const done = vi.fn();
  const [page] = await runtime.settle(Promise.all([defender.listMachines().finally(done)]));
  expect(page).toMatchObject({ value: all });
  expect(done).toHaveBeenCalledOnce();
  const error = await defender.listMachines({ wrong: 1 }).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ kind: "argument", argument: "wrong" });
  expect(Object.prototype.toString.call(defender.listMachines())).toBe("[object Collection]");
});

test("pages come as they are on the wire, what they repeat among it", async () => {
  const pages = [["a", "b"], ["b", "c"], []].map((ids) => ({ value: ids.map((id) => ({ id })) }));
  const { defender, runtime } = setUpOperations({ answers: (_, index) => ({ body: pages[index] }) });
  const read: unknown[] = [];
  const reading = (async () => {
    for await (const page of defender.listMachines({ $top: 2 }).pages()) read.push(page);
  })();
  await runtime.settle(reading);
  expect(read).toEqual(pages);
});

test("no page is asked for before the items of the one before are taken, and none after the consumer has left", async () => {
  const { defender, service, runtime } = setUp();
  const items = defender.listMachines({ $top: 2 })[Symbol.asyncIterator]();
  await runtime.settle(items.next());
  await runtime.settle(items.next());
  await runtime.advance(60_000);
  expect(service.requests).toHaveLength(1);
  await runtime.settle(items.next());
  expect(service.requests).toHaveLength(2);
  await items.return();
  expect(await items.next()).toEqual({ done: true, value: undefined });
  expect(service.requests).toHaveLength(2);
});

test("an array has no more items than its limit, and no more are asked for than that", async () => {
  const { defender, service, runtime } = setUp();
  expect(await runtime.settle(defender.listMachines().toArray({ limit: 3 }))).toEqual(all.slice(0, 3));
  expect(await runtime.settle(defender.listMachines({ $top: 2 }).toArray({ limit: 3 }))).toEqual(all.slice(0, 3));
  expect(service.requests.map(askedFor)).toEqual([
    { top: 3, skip: 0 },
    { top: 2, skip: 0 },
    { top: 2, skip: 2 },
  ]);
});

test.each([[{}], [{ limit: 0 }], [{ limit: "9" }], [{ limit: Number.NaN }]])(
  "an array needs a limit, which %j is not",
  async (options) => {
    const { defender, service, runtime } = setUp();
    const array = defender.listMachines().toArray(options as { limit: number });
    await expect(runtime.settle(array)).rejects.toMatchObject({
      kind: "argument",
      argument: "limit",
      message: "`limit` must be a whole number of at least 1.",
    });
    expect(service.requests).toEqual([]);
  },
);

test("options of the call hold for each page, and its signal for all", async () => {
  const { defender, service, runtime } = setUp({
    answers: (request: never) => ({ ...pageOf(all, request), latency: 700 }),
  });
  const read = defender.listMachines({ $top: 2 }, { deadline: 1_000 }).toArray({ limit: 9 });
  expect(await runtime.settle(read)).toEqual(all);
  const controller = new AbortController();
  const aborted = defender.listMachines({ $top: 2 }, { signal: controller.signal }).toArray({ limit: 9 });
  const ended = aborted.catch((reason: unknown) => reason);
  await runtime.advance(1_000);
  controller.abort();
  expect(await runtime.settle(ended)).toMatchObject({ kind: "aborted" });
  expect(service.requests).toHaveLength(5);
});

test("a collection that does not page is a promise and nothing else", async () => {
  const { defender, runtime } = setUp();
  const alerts = defender.listMachineAlerts({ id: "m" });
  expect([Symbol.asyncIterator in alerts, alerts instanceof Promise]).toEqual([false, true]);
  await runtime.settle(alerts);
});

test("what reads pages is loaded on demand, and that it cannot be is an error of the network", async () => {
  vi.doMock("./pages.ts", () => {
    throw new Error("The disk is gone.");
  });
  const { defender } = setUp();
  await expect(defender.listMachines().toArray({ limit: 1 })).rejects.toMatchObject({
    kind: "network",
    message: expect.stringContaining("A module could not be loaded."),
  });
  vi.doUnmock("./pages.ts");
});
