import { operationTable, specVersion } from "@defender-endpoint/types";
import { expect, test, vi } from "vitest";
import { thrown } from "../../test/thrown.ts";
import { createDefenderClient } from "../create-client.ts";
import { isDefenderError } from "../errors/any-error.ts";
import { systemRuntime } from "../runtime/runtime.ts";
import type { ClientOptions } from "./client-options.ts";
import { readSettings } from "./settings.ts";

const credential = async () => "token";
const settings = (options: Partial<ClientOptions> = {}) => readSettings({ credential, ...options });
/** Reads options as JavaScript may give them. */
const refusal = (options: object) => thrown(() => createDefenderClient({ credential, ...options }));

test("only the credential has to be said", () => {
  expect(settings()).toEqual({
    credential,
    baseUrl: "https://api.security.microsoft.com",
    authorityHost: "https://login.microsoftonline.com",
    scope: "https://api.securitycenter.microsoft.com/.default",
    quota: { windows: undefined, concurrency: 8, maxQueue: 1_000 },
    retry: { limit: 3, maxDelay: 120_000 },
    maxWait: undefined,
    timeout: 30_000,
    deadline: Number.POSITIVE_INFINITY,
    fetch: undefined,
    maxAnswerSize: 16_777_216,
    logger: {},
    hooks: {},
    userAgent: `defender-endpoint/${specVersion}`,
    validate: "off",
    runtime: systemRuntime,
  });
});

test("a cloud sets base URL, sign-in host and audience together", () => {
  expect(settings({ cloud: "gccHigh" })).toMatchObject({
    baseUrl: "https://api-gov.securitycenter.microsoft.us",
    authorityHost: "https://login.microsoftonline.us",
    scope: expect.stringMatching(/^https:\/\/.*\.us\/\.default$/),
  });
  expect(settings({ cloud: "eu" })).toMatchObject({ baseUrl: "https://eu.api.security.microsoft.com" });
});

test("a base URL of one's own leaves the rest of the cloud as it is", () => {
  expect(settings({ cloud: "eu", baseUrl: "https://gateway.example/defender/" })).toMatchObject({
    baseUrl: "https://gateway.example/defender",
    authorityHost: "https://login.microsoftonline.com",
  });
});

test("an audience may be given with or without the suffix that Entra ID wants", () => {
  expect(settings({ audience: "api://emulator" }).scope).toBe("api://emulator/.default");
  expect(settings({ audience: "api://emulator/.default" }).scope).toBe("api://emulator/.default");
});

test("no answer may be larger than a text of any engine", () => {
  expect(settings({ maxAnswerSize: 7 }).maxAnswerSize).toBe(7);
  expect(settings({ maxAnswerSize: Number.POSITIVE_INFINITY }).maxAnswerSize).toBe(250_000_000);
});

test("without a credential no token is sent, so any base URL will do", () => {
  expect(settings({ credential: null, baseUrl: "http://api.example" }).baseUrl).toBe("http://api.example");
  expect(refusal({ baseUrl: "http://api.example" })).toMatchObject({ argument: "baseUrl" });
});

test("quota and retry can be switched off", () => {
  expect(settings({ quota: false, retry: false })).toMatchObject({ quota: undefined, retry: { limit: 0 } });
});

test("no limit is a limit as well", () => {
  const endless = Number.POSITIVE_INFINITY;
  const quota = { concurrency: endless, maxQueue: endless, windows: [] };
  expect(
    settings({ timeout: endless, maxWait: endless, retry: { limit: endless, maxDelay: endless }, quota }),
  ).toMatchObject({
    timeout: endless,
    maxWait: endless,
    retry: { limit: endless, maxDelay: endless },
    quota,
  });
});

const duration = "a number of milliseconds above 0, or Infinity";

test.each<[argument: string, options: object, expected: string]>([
  [
    "credential",
    { credential: undefined },
    "clientSecret({...}), an object with getToken(scopes), a function that returns a token, or null",
  ],
  [
    "credential",
    { credential: "token" },
    "clientSecret({...}), an object with getToken(scopes), a function that returns a token, or null",
  ],
  [
    "credential",
    { credential: { getToken: "token" } },
    "clientSecret({...}), an object with getToken(scopes), a function that returns a token, or null",
  ],
  ["cloud", { cloud: "mars" }, "one of global, us, eu, uk, au, swa, ina, aea, gcc, gccHigh"],
  ["cloud", { cloud: "toString" }, "one of global, us, eu, uk, au, swa, ina, aea, gcc, gccHigh"],
  [
    "baseUrl",
    { baseUrl: "api.security.microsoft.com" },
    "an http or https address without user name, query or fragment, such as https://api.security.microsoft.com",
  ],
  ["audience", { audience: "" }, "the address of a resource"],
  ["audience", { audience: 7 }, "the address of a resource"],
  ["validate", { validate: "on" }, "one of off, warn, throw"],
  ["timeout", { timeout: 0 }, duration],
  ["timeout", { timeout: -1 }, duration],
  ["timeout", { timeout: Number.NaN }, duration],
  ["timeout", { timeout: "30s" }, duration],
  ["timeout", { timeout: "30" }, duration],
  ["deadline", { deadline: 0 }, duration],
  ["maxWait", { maxWait: 0 }, duration],
  ["maxWait", { maxWait: 0, quota: false }, duration],
  ["retry", { retry: true }, "an object"],
  ["retry.limit", { retry: { limit: -1 } }, "a whole number of at least 0"],
  ["retry.limit", { retry: { limit: 1.5 } }, "a whole number of at least 0"],
  ["retry.limit", { retry: { limit: "3" } }, "a whole number of at least 0"],
  ["retry.maxDelay", { retry: { maxDelay: 0 } }, duration],
  ["quota", { quota: true }, "an object"],
  ["quota.concurrency", { quota: { concurrency: 0 } }, "a whole number of at least 1"],
  ["quota.maxQueue", { quota: { maxQueue: -1 } }, "a whole number of at least 0"],
  ["quota.maxPause", { quota: { maxPause: 0 } }, duration],
  ["quota.windows", { quota: { windows: { limit: 1, perMs: 1 } } }, "a list of { limit, perMs }"],
  ["quota.windows", { quota: { windows: [7] } }, "an object"],
  ["quota.windows limit", { quota: { windows: [{ limit: 0, perMs: 1 }] } }, "a whole number of at least 1"],
  ["quota.windows perMs", { quota: { windows: [{ limit: 1, perMs: 0 }] } }, duration],
  ["quota.windows perMs", { quota: { windows: [{ limit: 1, perMs: "60" }] } }, duration],
  [
    "quota.windows perMs",
    { quota: { windows: [{ limit: 1, perMs: Number.POSITIVE_INFINITY }] } },
    "a finite number of milliseconds",
  ],
  ["quota.store", { quota: { store: "redis" } }, "an object"],
  ["quota.store.open", { quota: { store: {} } }, "a function"],
  ["quota.store.open", { quota: { store: { open: true } } }, "a function"],
  ["maxAnswerSize", { maxAnswerSize: 0 }, "a whole number of at least 1"],
  ["maxAnswerSize", { maxAnswerSize: "16 MB" }, "a whole number of at least 1"],
  ["fetch", { fetch: "fetch" }, "a function"],
  ["hooks", { hooks: 7 }, "an object"],
  ["hooks.onRetry", { hooks: { onRetry: true } }, "a function"],
  ["logger", { logger: "console" }, "an object"],
  ["logger.warn", { logger: { warn: "yes" } }, "a function"],
  ["runtime.elapsed", { runtime: { now: Date.now } }, "a function"],
])("the option %s is refused: %j", (argument, options, expected) => {
  const error = refusal(options);
  expect(isDefenderError(error, "argument")).toBe(true);
  expect(error).toMatchObject({ name: "ArgumentError", argument, message: `\`${argument}\` must be ${expected}.` });
});

test.each<[unknown: string, options: object, message: string]>([
  [
    "retires",
    { retires: 5 },
    "createDefenderClient has no option `retires`. It has credential, cloud, baseUrl, audience, quota, retry, timeout, deadline, maxWait, fetch, maxAnswerSize, userAgent, logger, hooks, validate, runtime.",
  ],
  ["limits", { retry: { limits: 5 } }, "retry has no option `limits`. It has limit, maxDelay."],
  [
    "window",
    { quota: { window: [] } },
    "quota has no option `window`. It has windows, concurrency, maxQueue, maxPause, store.",
  ],
  [
    "perSeconds",
    { quota: { windows: [{ limit: 1, perSeconds: 1 }] } },
    "quota.windows has no option `perSeconds`. It has limit, perMs.",
  ],
  [
    "onAttempts",
    { hooks: { onAttempts: () => {} } },
    "hooks has no option `onAttempts`. It has onAttempt, onRetry, onThrottle.",
  ],
])("the misspelt option %s is refused, since it would do nothing without a word", (argument, options, message) => {
  expect(refusal(options)).toMatchObject({ kind: "argument", argument, message });
});

test.each([undefined, null, 7])("%s in place of options is refused", (options) => {
  expect(thrown(() => createDefenderClient(options as unknown as ClientOptions))).toMatchObject({
    message: "`createDefenderClient` must be an object.",
  });
});

test("the console is a logger", () => {
  expect(settings({ logger: console }).logger).toBe(console);
});

const defender = createDefenderClient({ credential: null, fetch: vi.fn(), quota: false });

test.each<[argument: string, options: object | null, message: string]>([
  ["timeout", { timeout: 0 }, `\`timeout\` must be ${duration}.`],
  ["deadline", { deadline: -1 }, `\`deadline\` must be ${duration}.`],
  ["maxWait", { maxWait: "1" }, `\`maxWait\` must be ${duration}.`],
  ["maxQueue", { maxQueue: 0.5 }, "`maxQueue` must be a whole number of at least 0."],
  ["signal", { signal: new AbortController() }, "`signal` must be an AbortSignal."],
  ["signal", { signal: null }, "`signal` must be an AbortSignal."],
  ["getIPStatistics", null, "`getIPStatistics` must be an object."],
  [
    "timeOut",
    { timeOut: 5 },
    "getIPStatistics has no option `timeOut`. It has signal, timeout, deadline, maxWait, maxQueue.",
  ],
])("the call option %s is refused: %j", async (argument, options, message) => {
  const call = defender.getIPStatistics({ ip: "8.8.8.8" }, options as object);
  await expect(call).rejects.toMatchObject({ kind: "argument", argument, message });
});

test.each<[argument: string, operationId: unknown, inputs: unknown, options: object, message: string]>([
  ["operationId", "getStatistics", [], {}, `\`operationId\` must be one of ${Object.keys(operationTable).join(", ")}.`],
  ["operationId", "toString", [], {}, `\`operationId\` must be one of ${Object.keys(operationTable).join(", ")}.`],
  ["inputs", "getIPStatistics", { ip: "8.8.8.8" }, {}, "`inputs` must be an iterable or async iterable of arguments."],
  ["inputs", "getIPStatistics", "8.8.8.8", {}, "`inputs` must be an iterable or async iterable of arguments."],
  ["inputs", "getIPStatistics", null, {}, "`inputs` must be an iterable or async iterable of arguments."],
  ["concurrency", "getIPStatistics", [], { concurrency: 0 }, "`concurrency` must be a whole number of at least 1."],
  ["many.onProgress", "getIPStatistics", [], { onProgress: 7 }, "`many.onProgress` must be a function."],
  ["timeout", "getIPStatistics", [], { timeout: 0 }, `\`timeout\` must be ${duration}.`],
  [
    "concurrent",
    "getIPStatistics",
    [],
    { concurrent: 1 },
    "many has no option `concurrent`. It has signal, timeout, deadline, maxWait, maxQueue, concurrency, onProgress.",
  ],
])("many refuses %s at once: %j, %j, %j", (argument, operationId, inputs, options, message) => {
  const many = () => defender.many(operationId as "getIPStatistics", inputs as [], options);
  expect(thrown(many)).toMatchObject({ kind: "argument", argument, message });
});
