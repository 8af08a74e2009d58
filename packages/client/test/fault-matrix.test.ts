import { getEventListeners } from "node:events";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isDefenderError } from "../src/errors/any-error.ts";
import { setUp } from "./set-up.ts";
import { type StubAnswer, statistics } from "./stub-service.ts";

/** What becomes of a call, and how many requests that takes. */
type End = readonly [outcome: string, requests: number];

interface Fault {
  readonly name: string;
  readonly answer: StubAnswer;
  /** When the first attempt meets the fault, and the service has recovered after it. */
  readonly first: End;
  /** When the last attempt meets it, after three that were answered 503. */
  readonly last: End;
  /** When every attempt meets it. */
  readonly every: End;
  /** Whether there is no answer whose body could be read. */
  readonly headless?: true;
}

const html = { body: "<html>", headers: { "content-type": "text/html" } };
const envelope = { error: { code: "Code", message: "No." } };

function lasting(name: string, answer: StubAnswer, outcome: string): Fault {
  return { name, answer, first: [outcome, 1], last: [outcome, 4], every: [outcome, 1] };
}

function passing(name: string, answer: StubAnswer, outcome: string, headless?: true): Fault {
  return { name, answer, first: ["value", 2], last: [outcome, 4], every: [outcome, 4], ...(headless && { headless }) };
}

const faults: readonly Fault[] = [
  lasting("200", {}, "value"),
  lasting("400", { status: 400, body: envelope }, "bad-request"),
  // A refused token is replaced, which is no repetition of the attempt: it is possible after the last one too.
  {
    name: "401",
    answer: { status: 401, body: envelope },
    first: ["value", 2],
    last: ["value", 5],
    every: ["unauthorized", 2],
  },
  lasting("403", { status: 403, body: envelope }, "forbidden"),
  lasting("404", { status: 404, body: envelope }, "not-found"),
  passing("408", { status: 408, body: envelope }, "unexpected-status"),
  passing("429 with Retry-After", { status: 429, body: envelope, headers: { "retry-after": "5" } }, "throttled"),
  passing("429 without Retry-After", { status: 429, body: envelope }, "throttled"),
  passing("500", { status: 500, body: envelope }, "server"),
  passing("502", { status: 502, body: envelope }, "server"),
  passing("503", { status: 503, body: envelope }, "server"),
  passing("504", { status: 504, body: envelope }, "server"),
  passing("502 with a page", { status: 502, ...html }, "not-json"),
  passing("a reset before the body", { fault: "reset" }, "network", true),
  passing("a reset inside the body", { fault: "reset in the body" }, "network"),
  passing("stalled headers", { fault: "stalled head" }, "timeout", true),
  passing("a stalled body", { fault: "stalled body" }, "timeout"),
  lasting("truncated JSON", { body: JSON.stringify(statistics).slice(0, -2) }, "not-json"),
  lasting("a page", html, "not-json"),
  lasting("an empty body", { body: "" }, "not-json"),
];

type Moment = "first" | "last" | "every";
type Abort = "none" | "before" | "queued" | "in flight" | "reading";

/** The answers of the service, one for each request; after them it has recovered. */
function script({ answer }: Fault, moment: Moment): StubAnswer[] {
  if (moment === "first") return [answer];
  if (moment === "last") return [...Array.from({ length: 3 }, () => ({ status: 503 })), answer];
  return Array.from({ length: 9 }, () => answer);
}

/** What must become of the call, and in which phase an abort must find it. */
function expected(fault: Fault, moment: Moment, abort: Abort): { readonly end: End; readonly phase?: string } {
  const faulty = moment === "last" ? 4 : 1;
  if (abort === "none") return { end: fault[moment] };
  if (abort === "before" || abort === "queued") return { end: ["aborted", 0], phase: "queued" };
  if (abort === "in flight") return { end: ["aborted", faulty], phase: "request" };
  if (!fault.headless) return { end: ["aborted", faulty], phase: "body" };
  // Without an answer there is nothing to read, unless the next attempt gets one.
  return moment === "first" ? { end: ["aborted", 2], phase: "body" } : { end: fault[moment] };
}

const cells = faults.flatMap((fault) =>
  (["first", "last", "every"] as const).flatMap((moment) =>
    (["none", "before", "queued", "in flight", "reading"] as const).flatMap((abort) =>
      [false, true].map((deaf) => ({
        fault,
        moment,
        abort,
        deaf,
        title: `${fault.name}, ${moment} attempt, abort: ${abort}${deaf ? ", by a fetch that ignores signals" : ""}`,
      })),
    ),
  ),
);

const unhandled: unknown[] = [];
const note = (reason: unknown) => void unhandled.push(reason);
beforeAll(() => void process.on("unhandledRejection", note));
afterAll(() => void process.off("unhandledRejection", note));

test.each(cells)("$title", async ({ fault, moment, abort, deaf }) => {
  const faulty = moment === "last" ? 3 : 0;
  const answers = script(fault, moment);
  const controller = new AbortController();
  let requests = 0;
  const { defender, runtime } = setUp({
    quota: { concurrency: 1 },
    credential: async () => ({ token: `token-${Math.random()}`, expiresOnTimestamp: Number.POSITIVE_INFINITY }),
    deaf,
    answers(request) {
      if (request.url.includes("1.1.1.1")) return { latency: 10_000 };
      const index = requests++;
      if (abort === "in flight" && index === faulty) runtime.after(500, () => controller.abort());
      return { ...answers[index], latency: 1_000, bodyLatency: 1_000 };
    },
    onHead() {
      if (abort === "reading" && requests > faulty) runtime.after(500, () => controller.abort());
    },
  });
  const ahead = abort === "queued" ? defender.getIPStatistics({ ip: "1.1.1.1" }) : undefined;
  await runtime.flush();
  if (abort === "before") controller.abort();
  if (abort === "queued") runtime.after(5_000, () => controller.abort());

  const call = defender.getIPStatistics({ ip: "8.8.8.8" }, { signal: controller.signal });
  const ended = call.then(
    (value) => ({ outcome: "value", value, phase: undefined }),
    (error: unknown) => ({
      outcome: isDefenderError(error) ? error.kind : `${error}`,
      value: undefined,
      phase: isDefenderError(error, "aborted") ? error.phase : undefined,
    }),
  );
  const { outcome, value, phase } = await runtime.settle(ended);

  const { end, phase: expectedPhase } = expected(fault, moment, abort);
  expect([outcome, requests, phase]).toEqual([...end, expectedPhase]);
  expect(value).toEqual(outcome === "value" ? statistics : undefined);
  if (ahead) await runtime.settle(ahead);
  // What the deaf stub still has to do, it does now.
  await runtime.advance(3_600_000);
  expect(requests).toBe(end[1]);
  expect(defender.quota.snapshot().getIPStatistics).toMatchObject({ inFlight: 0, queued: 0 });
  expect([runtime.armed, getEventListeners(controller.signal, "abort").length, unhandled]).toEqual([0, 0, []]);
});
