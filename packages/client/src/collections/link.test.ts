import { expect, test } from "vitest";
import { setUpOperations } from "../../test/set-up.ts";
import type { StubAnswer } from "../../test/stub-service.ts";

const base = "https://api.security.microsoft.com";
const next = (token: string) => `${base}/api/machines/Assessment?pagesize=2&$skiptoken=${token}`;

function page(rows: readonly unknown[], link?: unknown): StubAnswer {
  return { body: { "@odata.context": "c", value: rows, ...(link !== undefined && { "@odata.nextLink": link }) } };
}

/** What is read of an export, and which addresses were asked for. */
async function read(
  answers: readonly StubAnswer[],
  args: object = {},
  options: Parameters<typeof setUpOperations>[0] = {},
) {
  const { defender, service, runtime } = setUpOperations({ answers, retry: false, ...options });
  const rows: unknown[] = [];
  let error: unknown;
  const reading = (async () => {
    for await (const row of defender.exportAssessment(args)) rows.push(row);
  })();
  await runtime.settle(reading).catch((reason: unknown) => {
    error = reason;
  });
  return { rows, error, requests: service.requests, urls: service.requests.map(({ url }) => url) };
}

test("links are followed as they are, until a page has none", async () => {
  const { rows, urls } = await read([page([1, 1], next("a")), page([], next("b")), page([1, 2])]);
  expect(rows).toEqual([1, 1, 1, 2]);
  expect(urls).toEqual([`${base}/api/machines/Assessment?pageSize=5000`, next("a"), next("b")]);
});

test("a link of null is none", async () => {
  expect(await read([page([1], null)])).toMatchObject({ rows: [1], error: undefined });
});

test("each page takes its place in the quota, and its own token", async () => {
  const { requests } = await read(
    [page([1], next("a")), page([2])],
    {},
    {
      quota: { windows: [{ limit: 1, perMs: 60_000 }] },
    },
  );
  const [first, second] = requests;
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(60_000);
  expect(requests.every(({ headers }) => headers.get("authorization")?.startsWith("Bearer "))).toBe(true);
});

test("`$top` is the size of a page, for which the service has a name of its own", async () => {
  expect((await read([page([])], { $top: 7 })).urls).toEqual([`${base}/api/machines/Assessment?pageSize=7`]);
  expect((await read([page([])], { pageSize: 9 })).urls).toEqual([`${base}/api/machines/Assessment?pageSize=9`]);
});

test("a size that is none is refused by the name that the caller gave", async () => {
  expect((await read([page([])], { $top: 0 })).error).toMatchObject({ kind: "argument", argument: "$top" });
});

test("an operation without that name is sent `$top`, if the caller gives one", async () => {
  const { defender, service, runtime } = setUpOperations({ answers: [page([])] });
  await runtime.settle(defender.listDeviceAvInfo({ $top: 7 }).toArray({ limit: 9 }));
  await runtime.settle(defender.listDeviceAvInfo().toArray({ limit: 9 }));
  expect(service.requests.map(({ url }) => new URL(url).search)).toEqual(["?$top=7", ""]);
});

test.each<[string, unknown]>([
  ["another host", "https://evil.example/api/machines"],
  ["another host in the place of a user name", "https://api.security.microsoft.com@evil.example/api/machines"],
  ["a host that begins alike", "https://api.security.microsoft.com.evil.example/api/machines"],
  ["the same host without TLS", "http://api.security.microsoft.com/api/machines"],
  ["another port", "https://api.security.microsoft.com:8443/api/machines"],
  ["a user name", "https://user:password@api.security.microsoft.com/api/machines"],
  ["no address", "/api/machines?$skiptoken=a"],
  ["an empty text", ""],
  ["something else", { href: next("a") }],
  ["a list of links", [next("a")]],
])("a link to %s is an error after the page it was in, and is not followed", async (_, link) => {
  const { rows, error, urls } = await read([page([1], link), page([2])]);
  expect(rows).toEqual([1]);
  expect(error).toMatchObject({
    kind: "paging",
    operationId: "exportAssessment",
    message: expect.stringContaining("does not lead below `baseUrl`"),
  });
  expect(urls).toHaveLength(1);
});

test.each([
  ["https://gateway.example/defender/api/x?$skiptoken=a", true],
  ["https://gateway.example/other/api/x", false],
  ["https://gateway.example/defender-b/api/x", false],
  ["https://gateway.example/defender/../other", false],
  ["https://gateway.example/defender/%2e%2e/other", false],
  ["https://gateway.example\\defender\\..\\other", false],
])("behind a gateway with a path, %s is followed: %s", async (link, followed) => {
  const options = { baseUrl: "https://gateway.example/defender", credential: null };
  const { urls, error } = await read([page([1], link), page([2])], {}, options);
  expect([urls.length, error === undefined]).toEqual([followed ? 2 : 1, followed]);
});

test("a link that comes again would have no end, which is an error", async () => {
  const { rows, error, urls } = await read([page([1], next("a")), page([2], next("b")), page([3], next("a"))]);
  expect(rows).toEqual([1, 2, 3]);
  expect(error).toMatchObject({ kind: "paging", message: expect.stringContaining("had already") });
  expect(urls).toHaveLength(3);
});

test("a page that fails is an error after the rows before it", async () => {
  const { rows, error } = await read([page([1], next("a")), { status: 503 }]);
  expect(rows).toEqual([1]);
  expect(error).toMatchObject({ kind: "server" });
});
