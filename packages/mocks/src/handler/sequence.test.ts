import { getResponse, type HttpHandler, HttpResponse, http } from "msw";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import {
  defaultBaseUrl,
  InvalidSequenceError,
  networkError,
  type OperationHandler,
  reply,
  scenarios,
  sequence,
} from "../index.ts";
import { setupDefenderServer } from "../node.ts";

const { throttled, serverError, seen, unseen } = scenarios.getIPStatistics;
const server = setupDefenderServer({ hooks: { beforeAll, afterEach, afterAll } });
const url = (ip: string) => `${defaultBaseUrl}/api/ips/${ip}/stats`;

async function statuses(calls: number, ip = "8.8.8.8"): Promise<number[]> {
  const answers = [];
  for (let call = 0; call < calls; call++) answers.push((await fetch(url(ip))).status);
  return answers;
}

test("each call gets the next answer, and the last answer stays", async () => {
  server.use(sequence(throttled(), serverError(), reply("getIPStatistics", 404, { error: { code: "NotFound" } })));
  expect(await statuses(5)).toEqual([429, 500, 404, 404, 404]);
});

test("a network error takes a turn too", async () => {
  server.use(sequence(networkError("getIPStatistics"), unseen()));
  await expect(fetch(url("8.8.8.8"))).rejects.toThrow(TypeError);
  expect(await statuses(2)).toEqual([200, 200]);
});

test("with a last handler that answers once, the handlers below follow", async () => {
  server.use(serverError());
  server.use(sequence(throttled(), unseen({ once: true })));
  expect(await statuses(4)).toEqual([429, 200, 500, 500]);
});

test("a last handler that recovers hands over to the handlers below", async () => {
  let now = 0;
  server.use(sequence(serverError(), throttled({ recoverAfter: 5, now: () => now })));
  expect(await statuses(3)).toEqual([500, 429, 429]);
  now = 5000;
  expect(await statuses(1)).toEqual([200]);
});

test("calls that `when` leaves out take no turn", async () => {
  server.use(sequence(serverError({ when: { ip: "8.8.8.8" } }), throttled({ when: { ip: "8.8.8.8" } })));
  expect(await statuses(2, "8.8.4.4")).toEqual([200, 200]);
  expect(await statuses(2)).toEqual([500, 429]);
});

test("calls that overlap get one answer each, whatever the delays", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  const handler = sequence(throttled({ delay: 300 }), serverError({ delay: 200 }), seen({ delay: 100 }));
  const answered: string[] = [];
  const calls = ["first", "second", "third", "fourth"].map(async (name) => {
    const response = await getResponse([handler], new Request(url("8.8.8.8")));
    answered.push(`${name}: ${response?.status}`);
  });
  await vi.advanceTimersByTimeAsync(300);
  vi.useRealTimers();
  await Promise.all(calls);
  expect(answered).toEqual(["third: 200", "fourth: 200", "second: 500", "first: 429"]);
});

test("many calls at once share the answers out as one after the other would", async () => {
  server.use(sequence(throttled(), throttled(), serverError(), unseen()));
  const answers = await Promise.all(Array.from({ length: 20 }, () => fetch(url("8.8.8.8"))));
  const sorted = answers.map(({ status }) => status).sort();
  expect(sorted).toEqual([...Array<number>(17).fill(200), 429, 429, 500]);
});

test("two sequences of the same handlers do not share their turns", async () => {
  const handlers = [throttled(), serverError()] as const;
  const [one, other] = [sequence(...handlers), sequence(...handlers)];
  const ask = async (handler: HttpHandler) => (await getResponse([handler], new Request(url("8.8.8.8"))))?.status;
  expect([await ask(one), await ask(other), await ask(one), await ask(other)]).toEqual([429, 429, 500, 500]);
});

test("a sequence that two tests use begins anew in the second", async () => {
  const flaky = sequence(serverError(), unseen());
  server.use(flaky);
  expect(await statuses(2)).toEqual([500, 200]);
  server.resetHandlers();
  server.use(flaky);
  expect(await statuses(2)).toEqual([500, 200]);
});

test("handlers of different base URLs are refused", () => {
  const make = () => sequence(seen(), seen({ baseUrl: "http://localhost:4010" }));
  expect(make).toThrow(InvalidSequenceError);
  expect(make).toThrow(`${defaultBaseUrl} and getIPStatistics at http://localhost:4010. Make a sequence of each.`);
});

test("a handler of MSW's own is refused, with the way out", () => {
  // As JavaScript lets it through.
  const own = http.get(url("8.8.8.8"), () => HttpResponse.text("")) as OperationHandler<"getIPStatistics">;
  expect(() => sequence(seen(), own)).toThrow(
    "Handler 2 of the sequence is not from scenarios, reply or networkError.",
  );
});
