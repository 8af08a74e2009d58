import { expect, test } from "vitest";
import { askedFor, machines, pageOf } from "../../test/paged-service.ts";
import { setUpOperations } from "../../test/set-up.ts";
import type { StubAnswer } from "../../test/stub-service.ts";

/** What is read of a collection by an iteration, and what the service was asked for. */
async function read(answers: (page: number) => StubAnswer, args: object = { $top: 2 }) {
  const { defender, service, runtime } = setUpOperations({ answers: (_, index) => answers(index), retry: false });
  const items: unknown[] = [];
  let error: unknown;
  const reading = (async () => {
    for await (const item of defender.listMachines(args)) items.push(item);
  })();
  await runtime.settle(reading).catch((reason: unknown) => {
    error = reason;
  });
  return { items, error, asked: service.requests.map(askedFor) };
}

const ids = (...names: string[]) => ({ body: { value: names.map((id) => ({ id })) } });

test("pages are asked for until one is short, which is the last", async () => {
  const pages = [ids("a", "b"), ids("c", "d"), ids("e")];
  const { items, asked } = await read((page) => pages[page] ?? {});
  expect(items).toEqual([{ id: "a" }, { id: "b" }, { id: "c" }, { id: "d" }, { id: "e" }]);
  expect(asked).toEqual([
    { top: 2, skip: 0 },
    { top: 2, skip: 2 },
    { top: 2, skip: 4 },
  ]);
});

test("a collection whose last page is full ends with an empty one", async () => {
  const pages = [ids("a", "b"), ids()];
  const { items, asked } = await read((page) => pages[page] ?? {});
  expect([items.length, asked.length]).toEqual([2, 2]);
});

test("an empty collection has no item, and takes one request", async () => {
  const { items, error, asked } = await read(() => ids());
  expect([items, error, asked.length]).toEqual([[], undefined, 1]);
});

test("without `$top` a page has a thousand items; options of the caller go along", async () => {
  const all = machines(2_500);
  const { defender, service, runtime } = setUpOperations({ answers: (request) => pageOf(all, request) });
  const options = { $filter: "healthStatus eq 'Active'", $orderby: "id" };
  expect(await runtime.settle(defender.listMachines(options).toArray({ limit: Number.POSITIVE_INFINITY }))).toEqual(
    all,
  );
  const urls = service.requests.map(({ url }) => new URL(url).searchParams);
  expect(urls.map((query) => [query.get("$top"), query.get("$skip")])).toEqual([
    ["1000", null],
    ["1000", "1000"],
    ["1000", "2000"],
  ]);
  for (const query of urls) expect(query.get("$filter")).toBe("healthStatus eq 'Active'");
});

test("`$skip` is where an iteration begins", async () => {
  const all = machines(5);
  const { defender, service, runtime } = setUpOperations({ answers: (request) => pageOf(all, request) });
  const rest = await runtime.settle(defender.listMachines({ $skip: 3, $top: 2 }).toArray({ limit: 9 }));
  expect(rest).toEqual(all.slice(3));
  expect(service.requests.map(askedFor)).toEqual([
    { top: 2, skip: 3 },
    { top: 2, skip: 5 },
  ]);
});

test("a page without a list is told as such, with the way out", async () => {
  const { error } = await read(() => ({ body: { value: {} } }));
  expect(error).toMatchObject({
    message:
      "listMachines was answered with a page whose `value` is no list. Look for a proxy or gateway in between, and check `baseUrl`.",
  });
});

test("an item that has moved to a later page comes once", async () => {
  const pages = [ids("a", "b"), ids("b", "c"), ids("d")];
  const { items } = await read((page) => pages[page] ?? {});
  expect(items).toEqual([{ id: "a" }, { id: "b" }, { id: "c" }, { id: "d" }]);
});

test("an item that comes twice within a page comes once", async () => {
  const { items } = await read(() => ids("a", "a", "b"), { $top: 4 });
  expect(items).toEqual([{ id: "a" }, { id: "b" }]);
});

test("a last page on which everything was seen before is the end, and no repetition", async () => {
  const pages = [ids("a", "b"), ids("b")];
  const { items, error } = await read((page) => pages[page] ?? {});
  expect([items, error]).toEqual([[{ id: "a" }, { id: "b" }], undefined]);
});

test("a service that answers with the same page again would have no end, which is an error", async () => {
  const { items, error, asked } = await read(() => ids("a", "b"));
  expect(items).toEqual([{ id: "a" }, { id: "b" }]);
  expect(error).toMatchObject({
    name: "PagingError",
    kind: "paging",
    operationId: "listMachines",
    urlTemplate: "/api/machines",
    message:
      "listMachines was answered with a page that it has had already, so that it would have no end. Give it an order with `$orderby`, or less to read with `$filter`.",
  });
  expect(asked).toHaveLength(2);
});

test("things without an id are all read, and a page of them that comes again is an error", async () => {
  const rows = (...names: string[]) => ({ body: { value: names.map((name) => ({ name })) } });
  const pages = [rows("a", "a"), rows("a", "b"), rows("b")];
  const { items } = await read((page) => pages[page] ?? {});
  expect(items).toEqual([{ name: "a" }, { name: "a" }, { name: "a" }, { name: "b" }, { name: "b" }]);
  expect((await read(() => rows("a", "b"))).error).toMatchObject({ kind: "paging" });
});

test("values that are no objects are read as they come", async () => {
  const pages = [{ body: { value: [null, "x"] } }, { body: { value: [7] } }];
  expect((await read((page) => pages[page] ?? {})).items).toEqual([null, "x", 7]);
});

test("a service that gives fewer at once than it was asked for is read to its end", async () => {
  const all = machines(8_500);
  const { defender, service, runtime } = setUpOperations({ answers: (request) => pageOf(all, request, 4_000) });
  const found = await runtime.settle(
    defender.listMachines({ $top: 10_000 }).toArray({ limit: Number.POSITIVE_INFINITY }),
  );
  expect(found).toEqual(all);
  expect(service.requests.map((request) => askedFor(request).skip)).toEqual([0, 4_000, 8_000]);
});

test("a page that was as long as asked for makes a shorter one the last, however long it is", async () => {
  const all = machines(3_500);
  const { defender, service, runtime } = setUpOperations({ answers: (request) => pageOf(all, request) });
  await runtime.settle(defender.listMachines({ $top: 2_000 }).toArray({ limit: Number.POSITIVE_INFINITY }));
  expect(service.requests.map((request) => askedFor(request).skip)).toEqual([0, 2_000]);
});

test("no link is followed: on lists that go on by `$skip` it loses the filter", async () => {
  const link = "https://api.security.microsoft.com/api/machines?$skip=2";
  const { asked, items } = await read(() => ({ body: { "@odata.nextLink": link, value: [{ id: "a" }] } }));
  expect([items.length, asked.length]).toEqual([1, 1]);
});

test.each([
  ["fails", { status: 500 }, "server"],
  ["breaks off", { fault: "reset" } as const, "network"],
  ["is a gateway's", { body: "<html>" }, "not-json"],
  ["is an error", { body: { error: { code: "c", message: "m" } } }, "invalid-answer"],
  ["has no list", { body: {} }, "invalid-answer"],
  ["has something else for a list", { body: { value: { 0: "a" } } }, "paging"],
])("a page that %s is an error after the items before it, and never an early end", async (_, answer, kind) => {
  const { items, error, asked } = await read((page) => (page === 0 ? ids("a", "b") : answer));
  expect(items).toEqual([{ id: "a" }, { id: "b" }]);
  expect(error).toMatchObject({ kind });
  expect(asked).toHaveLength(2);
});

test.each([
  ["$top", { $top: 0 }],
  ["$top", { $top: -1 }],
  ["$top", { $top: 1.5 }],
  ["$top", { $top: "10" }],
  ["$skip", { $skip: -1 }],
])("a wrong %s is refused before anything is sent (%j)", async (argument, args) => {
  const { error, asked } = await read(() => ids(), args);
  expect(error).toMatchObject({ kind: "argument", argument });
  expect(asked).toEqual([]);
});
