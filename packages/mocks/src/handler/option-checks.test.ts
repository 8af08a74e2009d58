import { operationTable } from "@defender-endpoint/types";
import { expect, test, vi } from "vitest";
import * as browser from "../browser.ts";
import * as mocks from "../index.ts";
import * as node from "../node.ts";

// It does not load outside a browser, and nothing here gets as far as needing it.
vi.mock("msw/browser", () => ({ setupWorker: () => {} }));

const { scenarios, createWorld, InvalidOptionError, UndocumentedAnswerError, InvalidSequenceError } = mocks;
const { seen, throttled, serverError } = scenarios.getIPStatistics;
const body = { ipAddress: "8.8.8.8", organizationPrevalence: 0 };
const world = createWorld();
const call = "getIPStatistics";
const operations = Object.keys(operationTable)
  .map((name) => JSON.stringify(name))
  .join(", ");
const hooks = { beforeAll: () => {}, afterEach: () => {}, afterAll: () => {} };

/** Calls a function as JavaScript does, which no compiler looks at. */
async function callUntyped(called: object, ...args: unknown[]): Promise<unknown> {
  return typeof called === "function" ? Reflect.apply(called, undefined, args) : undefined;
}

type Row = readonly [name: string, called: object, args: readonly unknown[], message: string];

const misspelt: readonly Row[] = [
  [
    "createHandlers",
    mocks.createHandlers,
    [{ baseURL: "/" }],
    'createHandlers knows no "baseURL". It knows baseUrl, delay',
  ],
  ["createWorld", createWorld, [{ nwo: 0 }], 'createWorld knows no "nwo". It knows now, sample.'],
  [
    "contact",
    world.contact,
    ["8.8.8.8", { device: 3 }],
    'contact knows no "device". It knows kind, devices, firstSeen, lastSeen.',
  ],
  [
    "liveResponse",
    world.liveResponse,
    ["a.ps1", { code: 1 }],
    'liveResponse knows no "code". It knows output, exitCode, errors.',
  ],
  ["advance", world.advance, [{ minute: 1 }], 'advance knows no "minute". It knows days, hours, minutes, seconds'],
  [
    "answer",
    world.answer,
    [call, { ip: "8.8.8.8", hours: 1 }],
    'getIPStatistics knows no "hours". It knows ip, lookBackHours.',
  ],
  [
    "networkError",
    mocks.networkError,
    [call, { onec: true }],
    'networkError knows no "onec". It knows baseUrl, delay, once, when.',
  ],
  [
    "reply",
    mocks.reply,
    [call, 200, body, { header: {} }],
    'reply knows no "header". It knows baseUrl, delay, once, when, headers',
  ],
  ["setupDefenderServer", node.setupDefenderServer, [{ hooks, quiet: true }], 'setupDefenderServer knows no "quiet".'],
  ["startDefenderWorker", browser.startDefenderWorker, [{ hooks }], 'startDefenderWorker knows no "hooks".'],
  [
    "startDefenderWorker",
    browser.startDefenderWorker,
    [{ serviceWorker: { uri: "" } }],
    'serviceWorker knows no "uri". It knows url.',
  ],
  [
    "scenarios",
    throttled,
    [{ retryAftr: 2 }],
    'scenarios.getIPStatistics.throttled knows no "retryAftr". It knows baseUrl',
  ],
  ["scenarios", seen, [{ recoverAfter: 2 }], 'scenarios.getIPStatistics.seen knows no "recoverAfter".'],
  [
    "scenarios",
    seen,
    [{ when: { address: "8.8.8.8" } }],
    '`when` of getIPStatistics knows no "address". It knows ip, lookBackHours.',
  ],
  ["reply", mocks.reply, [call, 200, body, { when: { hours: 1 } }], '`when` of getIPStatistics knows no "hours".'],
];

test.each(misspelt)("%s refuses a name that it does not know", async (_, called, args, message) => {
  const result = callUntyped(called, ...args);
  await expect(result).rejects.toBeInstanceOf(InvalidOptionError);
  await expect(result).rejects.toThrow(message);
});

const otherValues: readonly Row[] = [
  [
    "createWorld",
    createWorld,
    ["2026-01-31T12:00:00Z"],
    'createWorld takes an object with any of now, sample, but got "2026-01-31T12:00:00Z".',
  ],
  [
    "contact",
    world.contact,
    ["8.8.8.8", null],
    "contact takes an object with any of kind, devices, firstSeen, lastSeen, but got null.",
  ],
  [
    "contact",
    world.contact,
    ["example.com", { kind: "host" }],
    'kind must be one of "address", "domain", "file", but was "host".',
  ],
  ["scenarios", throttled, [2], "scenarios.getIPStatistics.throttled takes an object with any of"],
  [
    "networkError",
    mocks.networkError,
    [call, { delay: "reel" }],
    'delay, unless in milliseconds, must be one of undefined, "real", "infinite", but was "reel".',
  ],
  [
    "networkError",
    mocks.networkError,
    ["getIpStatistics"],
    `The operation must be one of ${operations}, but was "getIpStatistics".`,
  ],
  ["reply", mocks.reply, ["getIpStatistics", 200, body], `The operation must be one of ${operations}`],
  ["answer", world.answer, ["toString", {}], `The operation must be one of ${operations}, but was "toString".`],
  [
    "setupDefenderServer",
    node.setupDefenderServer,
    [{ hooks, unhandled: "eror" }],
    'unhandled must be one of "bypass", "warn", "error", but was "eror".',
  ],
  [
    "setupDefenderServer",
    node.setupDefenderServer,
    [{ hooks, invalid: "ignore" }],
    'invalid must be one of "fail", "answer", but was "ignore".',
  ],
  [
    "setupDefenderServer",
    node.setupDefenderServer,
    [{ hooks: { ...hooks, afterAll: undefined } }],
    "hooks.afterAll must be a function.",
  ],
  ["setupDefenderServer", node.setupDefenderServer, [{ hooks: true }], "hooks.beforeAll must be a function."],
];

test.each(otherValues)("%s refuses a value that it cannot have", async (_, called, args, message) => {
  const result = callUntyped(called, ...args);
  await expect(result).rejects.toBeInstanceOf(InvalidOptionError);
  await expect(result).rejects.toThrow(message);
});

test.each<Row>([
  [
    "scenarios",
    seen,
    [{ body: { organisationPrevalence: 7 } }],
    "status 200 has /organisationPrevalence, where the contract names",
  ],
  [
    "scenarios",
    serverError,
    [{ body: { error: { code: "X", mesage: "" } } }],
    "has /error/mesage, where the contract names code, message",
  ],
  [
    "reply",
    mocks.reply,
    [call, 200, { ipAddress: "8.8.8.8", organisationPrevalence: 7 }],
    "use `reply` with `unknownMembers: true`.",
  ],
])("%s refuses a member of a body that the contract does not name", async (_, called, args, message) => {
  const result = callUntyped(called, ...args);
  await expect(result).rejects.toBeInstanceOf(UndocumentedAnswerError);
  await expect(result).rejects.toThrow(message);
});

test("sequence takes no options", async () => {
  const result = callUntyped(mocks.sequence, seen(), { once: true });
  await expect(result).rejects.toBeInstanceOf(InvalidSequenceError);
});

test("every public function that takes options is in these tables", () => {
  const isClass = (value: object) => /^class\b/.test(String(value));
  const functions = Object.entries({ ...mocks, ...node, ...browser, ...world })
    .filter(([, value]) => typeof value === "function" && !isClass(value))
    .map(([name]) => name);
  const tested = misspelt.map(([name]) => name);
  // What is wrong with an entity is an error of the world's own.
  const withoutOptions = ["sequence", "snapshot", "machine", "alert", "indicator", "action", "hunt"];
  expect([...new Set([...tested, ...withoutOptions])].sort()).toEqual([...functions, "scenarios"].sort());
});
