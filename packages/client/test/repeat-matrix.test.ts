import { expect, test } from "vitest";
import { setUpOperations } from "./set-up.ts";
import type { someOperations } from "./some-operations.ts";
import type { StubAnswer } from "./stub-service.ts";

type Id = keyof typeof someOperations;

const envelope = { error: { code: "ResourceNotFound", message: "No." } };

/** One operation of each class, and what it takes. POST is among those that may be repeated, and DELETE could be among the others. */
const operations: readonly { readonly id: Id; readonly args: object; readonly twice: boolean }[] = [
  { id: "getMachine", args: { id: "m" }, twice: true },
  { id: "runQuery", args: { Query: "DeviceInfo" }, twice: true },
  { id: "updateAlert", args: { id: "a", status: "New" }, twice: true },
  { id: "deleteIndicator", args: { id: "7" }, twice: true },
  { id: "isolateMachine", args: { id: "m", Comment: "c" }, twice: false },
  { id: "createAlert", args: { machineId: "m", title: "t" }, twice: false },
  { id: "uploadFile", args: { File: "text" }, twice: false },
];

const good: Readonly<Record<string, StubAnswer>> = {
  getMachine: { body: { id: "m" } },
  runQuery: { body: { Results: [] } },
  updateAlert: { body: null },
  deleteIndicator: { status: 204, body: null },
  isolateMachine: { status: 201, body: { id: "1" } },
  createAlert: { body: { id: "1" } },
  uploadFile: { body: { value: [] } },
};

/** What leaves open whether the call was carried out. */
const lost: readonly [name: string, kind: string, StubAnswer][] = [
  ["408", "unexpected-status", { status: 408 }],
  ["500", "server", { status: 500, body: envelope }],
  ["502 with a page", "not-json", { status: 502, body: "<html>" }],
  ["503", "server", { status: 503 }],
  ["503 with Retry-After", "server", { status: 503, headers: { "retry-after": "5" } }],
  ["504", "server", { status: 504 }],
  ["a connection that breaks", "network", { fault: "reset" }],
  ["an answer that breaks off", "network", { fault: "reset in the body" }],
  ["no answer in time", "timeout", { fault: "stalled head" }],
  ["no whole answer in time", "timeout", { fault: "stalled body" }],
];

const cells = operations.flatMap((operation) =>
  lost.map(([name, kind, answer]) => ({ ...operation, name, kind, answer })),
);

test.each(cells)(
  "$id, of which the answer was lost ($name), may be sent again: $twice",
  async ({ id, args, twice, kind, answer }) => {
    const { outcome, service } = setUpOperations({ answers: [answer, good[id] ?? {}] });
    const { kind: ended } = await outcome(id, args);
    expect([ended, service.requests.length]).toEqual(twice ? ["value", 2] : [kind, 1]);
  },
);

test.each(operations)("$id is sent again after it was throttled, with the same body", async ({ id, args }) => {
  const { outcome, service } = setUpOperations({ answers: [{ status: 429 }, { status: 429 }, good[id] ?? {}] });
  expect((await outcome(id, args)).kind).toBe("value");
  const bodies = service.requests.map(({ body, headers }) => [body, headers.get("content-type")]);
  expect(bodies).toHaveLength(3);
  expect(new Set(bodies.map(String)).size).toBe(1);
});

test.each(operations)(
  "$id is sent again with another token, since a refused call was not carried out",
  async ({ id, args }) => {
    const { outcome, service } = setUpOperations({ answers: [{ status: 401 }, good[id] ?? {}] });
    expect((await outcome(id, args)).kind).toBe("value");
    expect(service.requests).toHaveLength(2);
  },
);

test.each(operations)("$id waits for a sign-in host that is busy, since nothing was sent", async ({ id, args }) => {
  const signIn = [{ status: 503 }, { body: { access_token: "t", expires_in: 3599 } }];
  const { outcome, service } = setUpOperations({ signIn, answers: [good[id] ?? {}] });
  expect((await outcome(id, args)).kind).toBe("value");
  expect([service.requests.length, service.tokenRequests.length]).toEqual([1, 2]);
});

const gone: StubAnswer = { status: 404, body: envelope };

test.each(lost)("what is gone after a DELETE whose answer was lost (%s) was deleted", async (_, __, answer) => {
  const { outcome, service } = setUpOperations({ answers: [answer, gone] });
  expect(await outcome("deleteIndicator", { id: "7" })).toEqual({ kind: "value", value: undefined });
  expect(service.requests).toHaveLength(2);
});

test("what is gone after several attempts, of which one was lost, was deleted", async () => {
  const { outcome, service } = setUpOperations({ answers: [{ status: 500 }, { status: 429 }, { status: 401 }, gone] });
  expect(await outcome("deleteIndicator", { id: "7" })).toMatchObject({ kind: "value" });
  expect(service.requests).toHaveLength(4);
});

test.each<[string, StubAnswer[]]>([
  ["the first attempt", []],
  ["an attempt that was throttled", [{ status: 429 }]],
  ["an attempt whose token was refused", [{ status: 401 }]],
])("what is not there after %s was not deleted by it", async (_, before) => {
  const { outcome } = setUpOperations({ answers: [...before, gone] });
  expect(await outcome("deleteIndicator", { id: "7" })).toMatchObject({
    kind: "not-found",
    attempts: before.length + 1,
  });
});

test.each<[string, string, StubAnswer]>([
  ["the path is not the service's", "not-found", { status: 404, body: null }],
  ["a gateway answers", "not-json", { status: 404, body: "<html>" }],
])("that %s does not mean that anything was deleted", async (_, kind, answer) => {
  const { outcome } = setUpOperations({ answers: [{ status: 500 }, answer] });
  expect(await outcome("deleteIndicator", { id: "7" })).toMatchObject({ kind, status: 404, attempts: 2 });
});

test("a DELETE that is refused after an attempt that was lost is refused", async () => {
  const refusal = { status: 400, body: { error: { code: "InvalidInput", message: "No." } } };
  const { outcome } = setUpOperations({ answers: [{ status: 500 }, refusal] });
  expect(await outcome("deleteIndicator", { id: "7" })).toMatchObject({ kind: "bad-request", attempts: 2 });
});

test("only what is deleted may be gone: another operation that finds nothing tells so", async () => {
  const { outcome } = setUpOperations({ answers: [{ status: 500 }, gone] });
  expect(await outcome("updateAlert", { id: "a", status: "New" })).toMatchObject({ kind: "not-found", attempts: 2 });
});
