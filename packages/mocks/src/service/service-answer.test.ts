import { scenarios as catalogue } from "@defender-endpoint/types/scenario-catalogue";
import { getResponse, type HttpHandler } from "msw";
import { expect, test, vi } from "vitest";
import { createHandlers, createWorld, defaultBaseUrl, type HandlersOptions } from "../index.ts";

const token = { Authorization: "Bearer whatever" };

interface Asked {
  status: number;
  retryAfter: string | null;
  body: { error?: { code: string; message: string; target: string } };
}

/** Asks one set of handlers time and again. */
function ask(handlers: HttpHandler[]) {
  return async (question = "8.8.8.8/stats", headers: Record<string, string> = {}): Promise<Asked> => {
    const response = await getResponse(handlers, new Request(`${defaultBaseUrl}/api/ips/${question}`, { headers }));
    if (!response) throw new Error(`Nothing answers ${question}.`);
    return {
      status: response.status,
      retryAfter: response.headers.get("retry-after"),
      body: (await response.json()) as Asked["body"],
    };
  };
}

/** Asks the handler of one operation: msw 2 tries the pattern of each on each request, and here are thousands. */
const asking = (options: HandlersOptions) =>
  ask(
    createHandlers(options).filter((handler) => "operationId" in handler && handler.operationId === "getIPStatistics"),
  );

/** Asks under quotas, on a clock that stands at `seconds`. */
function underQuotas(options: HandlersOptions = {}) {
  const clock = { seconds: 0 };
  const question = asking({ enforceQuotas: true, now: () => clock.seconds * 1000, ...options });
  const statuses = async (calls: number) => {
    const answers = [];
    for (let call = 0; call < calls; call++) answers.push((await question()).status);
    return answers;
  };
  return { clock, question, statuses };
}

test("a token is required only if asked for, and not looked at", async () => {
  const { body } = catalogue.getIPStatistics.noToken.response;
  expect((await asking({})()).status).toBe(200);
  expect(await asking({ requireToken: true })()).toMatchObject({ status: 401, body });
  expect((await asking({ requireToken: true })(undefined, token)).status).toBe(200);
});

test.each(["Basic dXNlcjpwYXNz", "Bearer", "Bearer ", "Bearer two tokens", "undefined", "Bearer a,Bearer b"])(
  "the authorization header %j holds no bearer token",
  async (Authorization) => {
    const { status, body } = await asking({ requireToken: true })(undefined, { Authorization });
    expect(status).toBe(401);
    expect(body.error).toMatchObject({
      code: "Unauthorized",
      message: "The authorization header must hold a bearer token.",
    });
    expect(JSON.stringify(body)).not.toContain("dXNlcjpwYXNz");
  },
);

test.each(["bearer abc.def", "Bearer   abc.def", " Bearer abc.def "])(
  "the authorization header %j does",
  async (Authorization) => {
    expect((await asking({ requireToken: true })(undefined, { Authorization })).status).toBe(200);
  },
);

test("a missing token is told before an invalid parameter", async () => {
  expect((await asking({ requireToken: true })("1.1.1/stats")).status).toBe(401);
});

test("without quotas enforced any number of calls is answered", async () => {
  const { statuses } = underQuotas({ enforceQuotas: false });
  expect(new Set(await statuses(150))).toEqual(new Set([200]));
});

test("the quota of the minute is enforced as its scenario says, with how long to wait", async () => {
  const { clock, question, statuses } = underQuotas();
  expect(new Set(await statuses(100))).toEqual(new Set([200]));
  clock.seconds = 12.5;
  const { body } = catalogue.getIPStatistics.throttled.response;
  expect(await question()).toEqual({ status: 429, retryAfter: "48", body });
});

test("a window slides: each call has its own minute, and a call that was refused does not count", async () => {
  const { clock, statuses } = underQuotas();
  await statuses(40);
  clock.seconds = 30;
  await statuses(60);
  expect(await statuses(3)).toEqual([429, 429, 429]);
  clock.seconds = 60;
  const answers = await statuses(41);
  expect(answers).toEqual([...Array<number>(40).fill(200), 429]);
});

test("the quota of the hour is enforced as well, and the longest wait is told", async () => {
  const { clock, question, statuses } = underQuotas();
  for (let minute = 0; minute < 15; minute++) {
    clock.seconds = minute * 60;
    expect(new Set(await statuses(100))).toEqual(new Set([200]));
  }
  const { body } = catalogue.getIPStatistics.throttledHour.response;
  expect(await question()).toEqual({ status: 429, retryAfter: String(3600 - 14 * 60), body });
  clock.seconds = 3600;
  expect(await statuses(101)).toEqual([...Array<number>(100).fill(200), 429]);
});

test("whoever waits as long as they were told is answered", async () => {
  const { clock, question, statuses } = underQuotas();
  await statuses(100);
  clock.seconds = 0.001;
  clock.seconds += Number((await question()).retryAfter);
  expect((await question()).status).toBe(200);
});

test("a call without a token does not count, an invalid one does", async () => {
  const { question } = underQuotas({ requireToken: true });
  for (let call = 0; call < 100; call++) expect((await question()).status).toBe(401);
  for (let call = 0; call < 100; call++) expect((await question("nonsense/stats", token)).status).toBe(400);
  expect((await question("nonsense/stats", token)).status).toBe(429);
  expect((await question()).status).toBe(401);
});

test("two sets of handlers count on their own", async () => {
  const [one, other] = [underQuotas(), underQuotas()];
  await one.statuses(100);
  expect((await one.question()).status).toBe(429);
  expect((await other.question()).status).toBe(200);
});

test("the clock of the quotas is that of fake timers", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const question = asking({ enforceQuotas: true });
  for (let call = 0; call < 100; call++) await question();
  expect((await question()).retryAfter).toBe("60");
  vi.setSystemTime(Date.now() + 60_000);
  expect((await question()).status).toBe(200);
  vi.useRealTimers();
});

test("the same seed gives the same correlation ids, another seed gives others", async () => {
  const targetOf = async (seed?: number | string) => {
    const { body } = await asking(seed === undefined ? {} : { seed })("nonsense/stats");
    expect(body.error?.target).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
    return body.error?.target;
  };
  expect(await targetOf(1)).toBe(await targetOf(1));
  expect(new Set([await targetOf(), await targetOf(1), await targetOf(2), await targetOf("another")]).size).toBe(4);
});

test("a world takes the place of the contract's examples, and keeps the service's other answers", async () => {
  const world = createWorld();
  world.contact("8.8.8.8", { devices: 3 });
  const question = asking({ world, requireToken: true });
  expect((await question(undefined, token)).body).toMatchObject({ ipAddress: "8.8.8.8", organizationPrevalence: 3 });
  const { seen } = catalogue.getIPStatistics;
  expect((await question(`${seen.request.arguments["ip"]}/stats`, token)).body).toMatchObject({
    organizationPrevalence: 0,
  });
  expect((await question("nonsense/stats", token)).status).toBe(400);
  expect((await question()).status).toBe(401);
});
