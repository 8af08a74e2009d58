import "@defender-endpoint/types/answer-validation";
import { Console } from "node:console";
import { PassThrough } from "node:stream";
import { inspect } from "node:util";
import { expect, test, vi } from "vitest";
import { type SetUpOptions, setUp, setUpOperations } from "../../test/set-up.ts";
import { findMachine } from "../machines.ts";
import { redisQuota } from "../redis.ts";
import { ActionError } from "./action-error.ts";
import { ActiveSessionError } from "./active-session-error.ts";
import { type ErrorKind, isDefenderError } from "./any-error.ts";
import { AbortedError, NetworkError } from "./call-errors.ts";
import { DefenderError } from "./defender-error.ts";
import { InvalidQueryError, ProcessorQuotaError, QueryLimitsError } from "./hunting-errors.ts";
import { ForeignIndicatorError, IndicatorLimitError, RefusedIndicatorError } from "./indicator-errors.ts";

const said = (message: string) => ({ error: { code: "Code", message: `${message} BODY-SENTINEL`, target: "id-1" } });

const broken = () => Promise.reject(new Error("NOPERM key SECRET-SENTINEL"));

/** Those that no single call comes to. */
const ofJourneys = [
  new ForeignIndicatorError("foreign-indicator", { id: "1", differing: ["action"] }),
  new IndicatorLimitError("indicator-limit", { limit: 15_000, needed: 15_001 }),
  new RefusedIndicatorError("refused-indicator", { status: 200 }, "BODY-SENTINEL"),
  new InvalidQueryError("invalid-query", { status: 400 }, "BODY-SENTINEL"),
  new ProcessorQuotaError("processor-quota", { status: 429 }, "BODY-SENTINEL"),
  new QueryLimitsError("query-limits", { status: 400 }, "BODY-SENTINEL"),
];

type Kind = Exclude<ErrorKind, (typeof ofJourneys)[number]["kind"]>;

/** For each kind of error, how a call comes to it. Tokens, secret, address, body and reasons are sentinels. */
const ways: Record<Kind, SetUpOptions & { readonly options?: object; readonly args?: object }> = {
  // Of an action that has not succeeded, or is in the way of another.
  action: {},
  "active-session": {},
  aborted: { options: { signal: AbortSignal.abort(new Error("REASON-SENTINEL")) } },
  argument: { args: { ip: "URL-SENTINEL", lookBackHours: Number.NaN } },
  "bad-request": { answers: [{ status: 400, body: said("IP address URL-SENTINEL is invalid.") }] },
  credential: { signIn: [{ status: 401, body: { error: "invalid_client", error_description: "SECRET-SENTINEL" } }] },
  deadline: { answers: [{ fault: "stalled body" }], options: { deadline: 10 } },
  forbidden: { answers: [{ status: 403, body: said("API required roles: Ip.Read.All, application roles:") }] },
  "invalid-answer": { answers: [{ body: { ipAddress: "URL-SENTINEL", more: "BODY-SENTINEL" } }], validate: "throw" },
  licence: { answers: [{ status: 401, body: said("No Tvm license") }] },
  "machine-not-found": { answers: [{ body: { value: [] } }, { body: { value: [] } }] },
  network: { answers: [{ fault: "reset" }] },
  "not-found": { answers: [{ status: 404, body: said("no") }] },
  "not-json": { answers: [{ body: "{BODY-SENTINEL" }] },
  paging: { answers: [{ body: { value: [], "@odata.nextLink": "https://URL-SENTINEL.example/BODY-SENTINEL" } }] },
  "queue-full": { quota: { windows: [{ limit: 1, perMs: 1_000 }], maxQueue: 0 } },
  "quota-store": { quota: { store: redisQuota({ eval: broken, evalSha: broken }) } },
  server: { answers: [{ status: 500, body: said("no") }] },
  throttled: { answers: [{ status: 429, body: said("maximum allowed 100 per 00:01:00") }] },
  timeout: { answers: [{ fault: "stalled head" }] },
  "too-large": { answers: [{ body: "BODY-SENTINEL" }], maxAnswerSize: 7 },
  unauthorized: { answers: [{ status: 401, body: said("Bearer TOKEN-SENTINEL-1") }] },
  "unexpected-status": {
    answers: [{ status: 302, headers: { location: "https://URL-SENTINEL.example" }, body: null }],
  },
};

async function errorOf(kind: Kind): Promise<unknown> {
  const { options = {}, args = { ip: "URL-SENTINEL" }, ...setUpOptions } = ways[kind];
  if (kind === "action") {
    return new ActionError("Failed", { id: "URL-SENTINEL", status: "Failed", requestorComment: "BODY-SENTINEL" });
  }
  if (kind === "active-session") {
    return new ActiveSessionError({ id: "URL-SENTINEL", requestorComment: "BODY-SENTINEL" }, "BODY-SENTINEL");
  }
  if (kind === "paging") {
    const { defender, runtime } = setUpOperations(setUpOptions);
    return runtime.settle(
      defender
        .exportAssessment({ $top: 7 })
        .toArray({ limit: 7 })
        .catch((error: unknown) => error),
    );
  }
  const { defender, runtime } = setUp({ retry: false, ...setUpOptions });
  if (kind === "machine-not-found") {
    return runtime.settle(findMachine(defender, { name: "URL-SENTINEL" }).catch((error: unknown) => error));
  }
  if (kind === "queue-full") await runtime.settle(defender.getIPStatistics({ ip: "URL-SENTINEL" }));
  const call = defender.getIPStatistics(args as { ip: string }, options);
  return runtime.settle(call.catch((error: unknown) => error));
}

function printed(error: unknown): string {
  const stream = new PassThrough({ encoding: "utf8" });
  const console = new Console(stream);
  console.log(error);
  console.dir(error, { showHidden: true, depth: 10 });
  console.log("%s %o %j", error, error, error);
  console.table(error);
  const texts = [stream.read(), String(error), JSON.stringify({ error })];
  return texts.concat(inspect(error, { showHidden: true, getters: true, depth: 10 }), inspect([{ error }])).join("\n");
}

test.each(Object.keys(ways) as Kind[])("an error of kind %s prints no token, secret, address or body", async (kind) => {
  const error = await errorOf(kind);
  expect(isDefenderError(error) && error.kind).toBe(kind);
  const text = printed(error);
  expect(text).toContain(kind);
  expect(text).not.toContain("SENTINEL");
});

test.each(ofJourneys)("an error of kind $kind prints no word of the service", (error) => {
  expect(isDefenderError(error, error.kind)).toBe(true);
  const text = printed(error);
  expect(text).toContain(error.kind);
  expect(text).not.toContain("SENTINEL");
});

test("JSON shows name, message and fields", async () => {
  const error = await errorOf("server");
  expect(JSON.parse(JSON.stringify(error))).toEqual({
    name: "ServerError",
    message:
      "getIPStatistics failed in the service (500, Code). Try again later. `target` is the id to quote to support.",
    kind: "server",
    operationId: "getIPStatistics",
    urlTemplate: "/api/ips/{ip}/stats",
    attempts: 1,
    status: 500,
    code: "Code",
    target: "id-1",
  });
});

test("what was thrown underneath is reachable, and is no cause that runtimes print", () => {
  const reason = new Error("REASON-SENTINEL");
  const error = new NetworkError("broken", { phase: "request", code: undefined }, reason);
  expect([error.reason, error.cause, Object.keys(error)]).toEqual([reason, undefined, ["phase", "kind"]]);
});

test("a field that is unknown is absent", () => {
  expect(new AbortedError("aborted", { attempts: undefined })).not.toHaveProperty("attempts");
});

test("the name of an error is that of its class, also when its code is minified", () => {
  const error = new AbortedError("aborted", {});
  expect([error.name, String(error), Object.hasOwn(error, "name")]).toEqual([
    "AbortedError",
    "AbortedError: aborted",
    false,
  ]);
});

test("errors are recognized by kind, and nothing else is one", () => {
  const error: unknown = new AbortedError("aborted", {});
  expect([isDefenderError(error), isDefenderError(error, "aborted"), isDefenderError(error, "timeout")]).toEqual([
    true,
    true,
    false,
  ]);
  const others = [new Error("aborted"), { kind: "aborted", name: "AbortedError" }, "aborted", null, undefined];
  expect(others.filter((other) => isDefenderError(other))).toEqual([]);
});

test("the errors of another copy of the package are recognized as well", async () => {
  vi.resetModules();
  const other = await import("./call-errors.ts");
  const error = new other.TimeoutError("late", { phase: "body", timeoutMs: 7 });
  expect(error).not.toBeInstanceOf(DefenderError);
  expect(isDefenderError(error, "timeout") && error.timeoutMs).toBe(7);
  expect(isDefenderError(error, "deadline")).toBe(false);
});
