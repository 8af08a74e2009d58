import { expect, test } from "vitest";
import { type HuntingAnswer, stageHuntingAnswer, unstageHuntingAnswer } from "../../entities/hunting/hunting-answer.ts";
import type { HandlerContext } from "../../handler.ts";
import { contextAt, later } from "../../testing/handler-context.ts";
import { runAdvancedQuery } from "./run-advanced-query.ts";

const Schema = [{ Name: "DeviceName", Type: "String" }];
const result = (rows: number, more: object = {}): HuntingAnswer => ({
  Schema,
  Results: Array.from({ length: rows }, (_, n) => ({ DeviceName: `pc-${n}` })),
  ...more,
});
const busy = (text: string) => ({ Stats: { resource_usage: { cpu: { "total cpu": text } } } });

async function withAnswers(answers: Readonly<Record<string, unknown>>): Promise<HandlerContext> {
  const context = contextAt("2021-08-02T10:00:00Z");
  for (const [query, answer] of Object.entries(answers)) await stageHuntingAnswer(context.store, query, answer);
  return context;
}

const run = (Query: string, context: HandlerContext) => runAdvancedQuery({ Query }, context);

test("a query is answered with what was staged for its text, in whatever lines it is laid out", async () => {
  const context = await withAnswers({ "DeviceInfo | take 1": result(1), "DeviceInfo | take 2": result(2) });
  expect(await run("  DeviceInfo\r\n\t| take 1\n", context)).toEqual({ status: 200, body: result(1) });
  expect(await run("DeviceInfo | take 2", context)).toEqual({ status: 200, body: result(2) });
});

test("what is staged again takes the place of the former, until it is forgotten", async () => {
  const context = await withAnswers({ T: result(1) });
  await stageHuntingAnswer(context.store, " T ", result(2));
  expect(await run("T", context)).toMatchObject({ body: result(2) });
  expect(await unstageHuntingAnswer(context.store, "T")).toBe(true);
  expect(await unstageHuntingAnswer(context.store, "T")).toBe(false);
  await expect(run("T", context)).rejects.toMatchObject({ status: 501 });
});

test("a query without an answer is told that nothing runs it here, and what to do", async () => {
  await expect(
    run("DeviceInfo | take 3", await withAnswers({ "DeviceInfo | take 1": result(1) })),
  ).rejects.toMatchObject({
    status: 501,
    code: "NotImplemented",
    message: expect.stringContaining("world.hunt(query, answer)"),
  });
});

test("what cannot be a query is refused as the service does it, before anything is looked for", async () => {
  await expect(run("DeviceInfo | where (", await withAnswers({}))).rejects.toMatchObject({
    status: 400,
    code: "BadRequest",
    message: expect.stringContaining("Fix syntax errors in your query"),
  });
});

test("a refusal can be staged as well", async () => {
  const error = { code: "BadRequest", message: "Failed to resolve table or column expression named 'Devices'" };
  const context = await withAnswers({
    Devices: { error },
    Slow: { error: { code: "GatewayTimeout", message: "m" }, status: 504 },
  });
  await expect(run("Devices", context)).rejects.toMatchObject({ status: 400, ...error });
  await expect(run("Slow", context)).rejects.toMatchObject({ status: 504 });
});

test.each<[string, unknown]>([
  ["", result(1)],
  ["T", undefined],
  ["T", []],
  ["T", { Schema }],
  ["T", { Results: [] }],
  ["T", { Schema: [{ Name: "a" }], Results: [] }],
  ["T", { Schema, Results: [1] }],
  ["T", { ...result(1), Stats: [] }],
  ["T", { error: { code: "BadRequest" } }],
  ["T", { error: { code: "OK", message: "m" }, status: 200 }],
])("for %j the answer %j cannot be staged", async (query, answer) => {
  await expect(withAnswers({ [query]: answer })).rejects.toMatchObject({ kind: "hunting-answer" });
});

test("of more than 100,000 rows the first are answered", async () => {
  const answer = await run("T", await withAnswers({ T: { Schema, Results: Array(100_001).fill({}) } }));
  expect(Object(answer.body).Results).toHaveLength(100_000);
});

test("a result of more than 50 MB, and a query that runs for more than 200 seconds, are refused", async () => {
  const long = "é".repeat(1024 * 512);
  const context = await withAnswers({
    Wide: { Schema, Results: Array(51).fill({ DeviceName: long }) },
    Slow: { ...result(1), Stats: { ExecutionTime: 200.5 } },
    Almost: { ...result(1), Stats: { ExecutionTime: 200 } },
  });
  await expect(run("Wide", context)).rejects.toMatchObject({ status: 400, code: "BadRequest" });
  await expect(run("Slow", context)).rejects.toMatchObject({ status: 400, code: "BadRequest" });
  expect(await run("Almost", context)).toMatchObject({ status: 200 });
});

test("processors may be busy for ten minutes an hour, and whoever waits as long as they were told is answered", async () => {
  const context = await withAnswers({ Busy: result(1, busy("00:04:00.5")), Idle: result(1) });
  for (const minutes of [0, 10, 20]) await run("Busy", later(context, minutes * 60));
  await expect(run("Idle", later(context, 30 * 60))).rejects.toMatchObject({
    status: 429,
    code: "TooManyRequests",
    message: "CPU quota exceeded! maximum allowed 00:10:00 per 01:00:00",
    headers: { "Retry-After": String(30 * 60) },
  });
  await expect(run("Idle", later(context, 3599))).rejects.toMatchObject({ headers: { "Retry-After": "1" } });
  expect(await run("Idle", later(context, 3600))).toMatchObject({ status: 200 });
});

test("and for three hours a day", async () => {
  const context = await withAnswers({ Busy: result(1, busy("00:09:00")), Idle: result(1) });
  for (let hour = 0; hour < 20; hour += 1) await run("Busy", later(context, hour * 3660));
  await expect(run("Idle", later(context, 20 * 3660))).rejects.toMatchObject({
    status: 429,
    message: "CPU quota exceeded! maximum allowed 03:00:00 per 1.00:00:00",
    headers: { "Retry-After": String(24 * 3600 - 20 * 3660) },
  });
  expect(await run("Busy", later(context, 24 * 3600))).toMatchObject({ status: 200 });
  // What counts no more is forgotten.
  expect(await context.store.collection("HuntingRun").count()).toBe(20);
});

test("a query that tells no cost costs nothing", async () => {
  const context = await withAnswers({ Idle: result(1), Odd: result(1, busy("a while")) });
  for (const query of ["Idle", "Odd"]) await run(query, context);
  expect(await context.store.collection("HuntingRun").count()).toBe(0);
});
