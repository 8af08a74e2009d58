import { expect, test } from "vitest";
import { setUp } from "../../test/set-up.ts";
import { type SeenRequest, type StubAnswer, statistics } from "../../test/stub-service.ts";

const ip = { ip: "8.8.8.8" };
const refused: StubAnswer = {
  status: 401,
  body: { error: { code: "Unauthorized", message: "Authorization has been denied for this request.", target: "id-1" } },
};

function tokens(requests: readonly SeenRequest[]): (string | null)[] {
  return requests.map(({ headers }) => headers.get("authorization"));
}

/** A service that takes no token but these. */
function takes(...names: string[]) {
  return ({ headers }: SeenRequest): StubAnswer =>
    names.some((name) => headers.get("authorization") === `Bearer ${name}`) ? {} : refused;
}

test("a refused token is replaced, and the call repeated with the new one", async () => {
  const { call, service } = setUp({ answers: takes("TOKEN-SENTINEL-2") });
  expect(await call()).toEqual(statistics);
  expect(await call()).toEqual(statistics);
  expect(tokens(service.requests)).toEqual([
    "Bearer TOKEN-SENTINEL-1",
    "Bearer TOKEN-SENTINEL-2",
    "Bearer TOKEN-SENTINEL-2",
  ]);
  expect(service.tokenRequests).toHaveLength(2);
});

test("a token function is told that the token from its cache will not do", async () => {
  const asked: boolean[] = [];
  const credential = ({ forceRefresh }: { forceRefresh: boolean }) => {
    asked.push(forceRefresh);
    return forceRefresh ? "new" : "cached";
  };
  const { call } = setUp({ credential, answers: takes("new") });
  expect(await call()).toEqual(statistics);
  expect(asked).toEqual([false, true]);
});

test("a replacement that is refused as well is not replaced, neither by this call nor by the next", async () => {
  const { failure, service } = setUp({ answers: [refused] });
  expect(await failure()).toMatchObject({ kind: "unauthorized", status: 401, code: "Unauthorized", attempts: 2 });
  expect(await failure()).toMatchObject({ kind: "unauthorized", attempts: 1 });
  expect([service.requests.length, service.tokenRequests.length]).toEqual([3, 2]);
});

test("a call has one replacement, whatever its other attempts are answered", async () => {
  const { failure, service } = setUp({ answers: [refused, { status: 500 }, refused, {}] });
  expect(await failure()).toMatchObject({ kind: "unauthorized", attempts: 3 });
  expect(service.tokenRequests).toHaveLength(2);
});

test("a replacement that the service has taken is a token like any other", async () => {
  const { call, service } = setUp({ answers: [refused, {}, refused, {}] });
  await call();
  await call();
  expect(service.tokenRequests).toHaveLength(3);
});

test.each(["No Tvm license", "Account mode is inactive", "The tenant has no licence"])(
  "a 401 that says %j is about the licence: no other token would help",
  async (message) => {
    const { failure, service } = setUp({
      answers: [{ status: 401, body: { error: { code: "Unauthorized", message } } }],
    });
    expect(await failure()).toMatchObject({ name: "LicenceError", kind: "licence", status: 401, attempts: 1 });
    expect(service.tokenRequests).toHaveLength(1);
  },
);

test("many calls whose token was refused wait for one replacement", async () => {
  const answers = (request: SeenRequest) => ({ ...takes("TOKEN-SENTINEL-2")(request), latency: 50 });
  const { defender, runtime, service } = setUp({ answers });
  const values = await runtime.settle(Promise.all(Array.from({ length: 8 }, () => defender.getIPStatistics(ip))));
  expect(values).toEqual(Array.from({ length: 8 }, () => statistics));
  expect([service.requests.length, service.tokenRequests.length]).toEqual([16, 2]);
});

test("a call whose token was replaced meanwhile takes the new one without asking", async () => {
  const slow = (request: SeenRequest, index: number) => ({
    ...takes("TOKEN-SENTINEL-2")(request),
    latency: index === 0 ? 5_000 : 10,
  });
  const { defender, runtime, service } = setUp({ answers: slow });
  await runtime.settle(Promise.all([defender.getIPStatistics(ip), defender.getIPStatistics(ip)]));
  expect(service.tokenRequests).toHaveLength(2);
  expect(tokens(service.requests).slice(2)).toEqual(["Bearer TOKEN-SENTINEL-2", "Bearer TOKEN-SENTINEL-2"]);
});

test("a replacement that cannot be had is told as such", async () => {
  const signIn = [
    { body: { access_token: "A", expires_in: 3_600 } },
    { status: 401, body: { error: "invalid_client", error_codes: [7_000_222] } },
  ];
  const { failure } = setUp({ answers: [refused], signIn });
  expect(await failure()).toMatchObject({
    kind: "credential",
    status: 401,
    code: "invalid_client",
    aadsts: "AADSTS7000222",
    temporary: false,
    attempts: 1,
  });
});

test("a sign-in host that is busy is asked for the replacement again", async () => {
  const signIn = [
    { body: { access_token: "A", expires_in: 3_600 } },
    { status: 503 },
    { body: { access_token: "B", expires_in: 3_600 } },
  ];
  const { call, service } = setUp({ answers: takes("B"), signIn });
  expect(await call()).toEqual(statistics);
  expect(tokens(service.requests)).toEqual(["Bearer A", "Bearer A", "Bearer B"]);
});

test("without a credential a 401 is the answer", async () => {
  const { failure, service } = setUp({ credential: null, answers: [refused] });
  expect(await failure()).toMatchObject({ kind: "unauthorized", attempts: 1 });
  expect(tokens(service.requests)).toEqual([null]);
});

test("who aborts while a token is replaced does not wait for it, and others get it", async () => {
  const signIn = (_: SeenRequest, index: number) => ({
    latency: index === 0 ? 0 : 5_000,
    body: { access_token: `T${index}`, expires_in: 3_600 },
  });
  const { defender, runtime, failure, service } = setUp({ answers: takes("T1"), signIn });
  const controller = new AbortController();
  runtime.after(1_000, () => controller.abort());
  const other = defender.getIPStatistics(ip);
  expect(await failure({ signal: controller.signal })).toMatchObject({ kind: "aborted", phase: "token", attempts: 1 });
  expect(await runtime.settle(other)).toEqual(statistics);
  expect(service.tokenRequests).toHaveLength(2);
});
