import { stageHuntingAnswer } from "@defender-endpoint/service";
import { expect, test, vi } from "vitest";
import { createWorldService, type WorldServiceOptions } from "../../test/world-service.ts";
import { AnswerTooLargeError } from "../errors/answer-errors.ts";
import type { DefenderError } from "../errors/defender-error.ts";
import { ResultTooLargeError } from "../errors/hunting-errors.ts";
import { journeys } from "../permissions/journeys.ts";
import { hunt } from "./hunt.ts";
import { huntingClient } from "./hunting-client.ts";
import { huntingFailure } from "./hunting-failure.ts";

const query = "DeviceInfo | take 1";

function setUp(options: WorldServiceOptions = {}) {
  const world = createWorldService(options);
  const defender = world.newClient();
  return {
    ...world,
    defender,
    stage: (answer: unknown) => stageHuntingAnswer(world.store, query, answer),
    run: (text = query) => world.runtime.settle(hunt(defender, text)),
    failure: (text = query): Promise<DefenderError> =>
      world.runtime.settle(
        hunt(defender, text).then(
          () => expect.unreachable(),
          (error: DefenderError) => error,
        ),
      ),
  };
}

const refused = (message: string, status = 400, code = "BadRequest") => ({
  status,
  body: { error: { code, message } },
});

test("rows have the types of their columns", async () => {
  const { stage, run, calls } = setUp();
  const columns = [
    ["Timestamp", "DateTime"],
    ["Name", "String"],
    ["Files", "Int64"],
    ["Port", "Int32"],
    ["IsActive", "SByte"],
    ["Score", "Double"],
    ["Fields", "Object"],
    ["Kind", "SomethingNew"],
  ].map(([Name, Type]) => ({ Name, Type }));
  await stage({
    Schema: columns,
    Results: [
      {
        Timestamp: "2026-01-05T06:38:35.7664356Z",
        Name: "1234567890123456789",
        Files: 7,
        Port: 443,
        IsActive: 1,
        Score: 0.5,
        Fields: '{"a":[1]}',
        Kind: ["x"],
        NotInTheSchema: 1,
      },
      { Timestamp: "", Name: "", Files: null, Port: null, IsActive: 0, Score: "NaN", Fields: { b: 2 } },
    ],
  });
  const result = await run();
  expect(result.columns).toHaveLength(8);
  expect(result.truncated).toBe(false);
  expect(result.rows).toEqual([
    {
      Timestamp: "2026-01-05T06:38:35.7664356Z",
      Name: "1234567890123456789",
      Files: 7,
      Port: 443,
      IsActive: true,
      Score: 0.5,
      Fields: { a: [1] },
      Kind: ["x"],
    },
    {
      Timestamp: null,
      Name: "",
      Files: null,
      Port: null,
      IsActive: false,
      Score: Number.NaN,
      Fields: { b: 2 },
      Kind: null,
    },
  ]);
  expect(calls.map(({ operationId }) => operationId)).toEqual(journeys.hunt);
});

test("that the operation is retired is said once for a client", async () => {
  const warn = vi.fn();
  const { stage, run } = setUp({ client: { logger: { warn } } });
  await stage({ Schema: [{ Name: "Count", Type: "Int64" }], Results: [{ Count: 3 }] });
  await run();
  await run();
  expect(warn.mock.calls).toEqual([
    [
      expect.stringContaining("2027-02-01"),
      { operationId: "runAdvancedQuery", urlTemplate: "/api/advancedqueries/run", attempts: 0 },
    ],
  ]);
});

test("a query that is no KQL is told from other refusals, and nothing of it is printed", async () => {
  const { failure } = setUp();
  const error = await failure("DeviceInfo | where (SECRET");
  expect(error).toMatchObject({ kind: "invalid-query", status: 400, code: "BadRequest", attempts: 1 });
  expect(Reflect.get(error, "serviceMessage")).toContain("recognition error");
  expect(error.message).not.toContain("recognition");
  expect((await failure("DeviceInfo | count")).kind).toBe("server");
});

test.each([
  ["Query execution has exceeded the allowed result size. Optimize your query and try again.", "too-large"],
  ["The result of the query is larger than 50 MB. Ask for fewer rows or columns.", "too-large"],
  ["Query execution has exceeded the allowed limits. The query execution was preempted.", "query-limits"],
  ["The query ran for more than 200 seconds. Narrow it down.", "query-limits"],
  ["'where' operator: Failed to resolve table or column expression named 'DeviceInfos'", "invalid-query"],
  ["Something else", "bad-request"],
])("what the service says is told by kind: %s", async (message, kind) => {
  const { failure } = setUp({ fault: () => refused(message) });
  const error = await failure();
  expect(error).toMatchObject({ kind, status: 400, serviceMessage: message });
  expect(error.message).not.toContain(message);
});

test("more bytes than are read are too large as well, and what helps is said", () => {
  const client = huntingClient(setUp().defender, {});
  const cause = new AnswerTooLargeError("", { operationId: "runAdvancedQuery", status: 200, maxAnswerSize: 7 });
  const error = huntingFailure(cause, client);
  expect(error).toBeInstanceOf(ResultTooLargeError);
  expect(error).toMatchObject({ kind: "too-large", status: 200, maxAnswerSize: 7 });
  expect(Object(error).message).toContain("`take`");
});

test("the two quotas are told apart, also while the pause of processors lasts and nothing is sent", async () => {
  const cpu = {
    ...refused("CPU quota exceeded! maximum allowed 00:10:00 per 01:00:00", 429),
    headers: { "retry-after": "1800" },
  };
  const { failure, runtime, callsOf } = setUp({ fault: () => cpu });
  const retryAt = new Date(runtime.now() + 1_800_000);
  expect(await failure()).toMatchObject({ kind: "processor-quota", status: 429, retryAt });
  await runtime.advance(1_000);
  const second = await failure();
  expect(second).toMatchObject({ kind: "processor-quota", retryAt });
  expect(second).not.toHaveProperty("status");
  expect(callsOf("runAdvancedQuery")).toBe(1);

  const calls = {
    ...refused("API calls quota exceeded! maximum allowed 1500 per 01:00:00", 429),
    headers: { "retry-after": "1800" },
  };
  const other = setUp({ fault: () => calls });
  expect(await other.failure()).toMatchObject({ kind: "throttled", window: { limit: 1_500, perMs: 3_600_000 } });
  expect(await other.failure()).toMatchObject({ kind: "throttled", pausedUntil: expect.any(Date) });
});

test("46 queries take a minute and are not refused: the quota is that of the client's own calls", async () => {
  const { stage, run, runtime, defender, calls } = setUp();
  await stage({ Schema: [{ Name: "Count", Type: "Int64" }], Results: [{ Count: 3 }] });
  const start = runtime.elapsed();
  await runtime.settle(defender.runAdvancedQuery({ Query: query }));
  for (let index = 0; index < 45; index += 1) await run();
  expect(runtime.elapsed() - start).toBeGreaterThanOrEqual(60_000);
  expect(calls.every(({ status }) => status === 200)).toBe(true);
});

test.each<[string, string, object, string]>([
  ["an empty query", " ", {}, "query"],
  ["a time span without Graph", query, { timespan: "P7D" }, "timespan"],
  ["an option that there is not", query, { grpah: true }, "grpah"],
  ["an option of Graph that there is not", query, { graph: { host: "x" } }, "host"],
])("%s is refused before anything is sent", async (_, text, options, argument) => {
  const { defender, calls } = setUp();
  await expect(hunt(defender, text, options)).rejects.toMatchObject({ kind: "argument", argument });
  expect(calls).toEqual([]);
});
