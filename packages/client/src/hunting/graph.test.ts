import { expect, test, vi } from "vitest";
import { type SetUpOptions, setUp } from "../../test/set-up.ts";
import { hunt } from "./hunt.ts";
import type { HuntOptions } from "./hunt-options.ts";

const query = "DeviceInfo | take 1";
const answer = {
  "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#microsoft.graph.security.huntingQueryResults",
  schema: [
    { name: "DeviceName", type: "String" },
    { name: "IsActive", type: "SByte" },
  ],
  results: [{ DeviceName: "pc-1", IsActive: true, "IsActive@odata.type": "#Boolean" }],
};

function setUpGraph(options: SetUpOptions = {}) {
  const { defender, service, runtime } = setUp({ answers: [{ body: answer }], ...options });
  const run = (more: HuntOptions = {}) =>
    runtime.settle(hunt(defender, query, { graph: true, ...more }).catch((error: unknown) => Object(error)));
  return { defender, service, runtime, run };
}

test("Graph is asked by its address, its scope and its names, and answers the same rows", async () => {
  const warn = vi.fn();
  const { run, service } = setUpGraph({ logger: { warn }, userAgent: "triage/2" });
  const { rows, columns } = await run({ timespan: "P7D" });
  expect(rows).toEqual([{ DeviceName: "pc-1", IsActive: true }]);
  expect(columns).toEqual(answer.schema);
  const [request] = service.requests;
  expect(request).toMatchObject({ method: "POST", url: "https://graph.microsoft.com/v1.0/security/runHuntingQuery" });
  expect(JSON.parse(request?.body ?? "")).toEqual({ Query: query, Timespan: "P7D" });
  expect(request?.headers.get("user-agent")).toMatch(/^defender-endpoint\/\S+ triage\/2$/);
  const [signIn] = service.tokenRequests;
  expect(signIn?.url).toMatch(/^https:\/\/login\.microsoftonline\.com\//);
  expect(new URLSearchParams(signIn?.body).get("scope")).toBe("https://graph.microsoft.com/.default");
  expect(warn).not.toHaveBeenCalled();
});

test.each([
  ["gcc", {}, "https://graph.microsoft.com"],
  ["gccHigh", {}, "https://graph.microsoft.us"],
  [
    "gccHigh",
    { baseUrl: "https://dod-graph.microsoft.us/v1.0", audience: "https://dod-graph.microsoft.us" },
    "https://dod-graph.microsoft.us",
  ],
] as const)("in the cloud %s, with %j, Graph is at %s", async (cloud, graph, host) => {
  const { run, service } = setUpGraph({ cloud });
  await run({ graph });
  expect(service.requests[0]?.url).toBe(`${host}/v1.0/security/runHuntingQuery`);
  expect(new URLSearchParams(service.tokenRequests[0]?.body).get("scope")).toBe(`${host}/.default`);
  expect(service.tokenRequests[0]?.url).toMatch(cloud === "gcc" ? /microsoftonline\.com/ : /microsoftonline\.us/);
});

test("a query may run for three minutes, is sent again when its answer is lost, and ends with its deadline", async () => {
  const slow = setUpGraph({
    answers: [
      { latency: 179_000, fault: "reset" },
      { latency: 179_000, body: answer },
    ],
  });
  expect((await slow.run()).rows).toHaveLength(1);
  expect(slow.service.requests).toHaveLength(2);
  const stalled = setUpGraph({ answers: [{ fault: "stalled head" }] });
  expect(await stalled.run({ deadline: 1_000 })).toMatchObject({ kind: "deadline", operationId: "runHuntingQuery" });
});

test("the 46th call of a minute waits", async () => {
  const { run, service, runtime } = setUpGraph();
  const start = runtime.elapsed();
  for (let index = 0; index < 46; index += 1) await run();
  expect(service.requests.at(-1)?.at).toBeGreaterThanOrEqual(start + 60_000);
  expect(service.requests.at(-2)?.at).toBe(start);
});

test("whole numbers that a double cannot hold are kept, wherever they stand", async () => {
  const body = `{"schema":[{"Name":"Id","Type":"Int64"},{"Name":"Real","Type":"Double"},{"Name":"Text","Type":"String"},{"Name":"Any","Type":"Object"}],
"results":[{"Id":9223372036854775807,"Real":12345678901234567000,"Text":"\\"9223372036854775807\\" \\\\","Any":{"n":9223372036854775807,"f":0.12345678901234566}},{"Id":-9007199254740993,"Real":1.500000000000000000e300,"Text":"","Any":"{not JSON"},{"Id":9007199254740991}]}`;
  const { run } = setUpGraph({ answers: [{ body }] });
  expect((await run()).rows).toEqual([
    {
      Id: 9223372036854775807n,
      Real: 12_345_678_901_234_567_000,
      Text: '"9223372036854775807" \\',
      Any: { n: "9223372036854775807", f: 0.12345678901234566 },
    },
    { Id: -9007199254740993n, Real: 1.5e300, Text: "", Any: "{not JSON" },
    { Id: Number.MAX_SAFE_INTEGER, Real: null, Text: null, Any: null },
  ]);
});

test("a column may have any name", async () => {
  const body =
    '{"schema":[{"name":"__proto__","type":"Int32"},{"name":"toString","type":"constructor"}],"results":[{"__proto__":7}]}';
  const { rows } = await setUpGraph({ answers: [{ body }] }).run();
  expect(Object.entries(Object(rows[0]))).toEqual([
    ["__proto__", 7],
    ["toString", null],
  ]);
});

const schema = [{ name: "SECRET", type: "Int64" }];

test.each([
  ["a list", "[]", "invalid-answer"],
  ["no rows", { schema }, "invalid-answer"],
  ["rows that are none", { schema, results: [7, null, []] }, "invalid-answer"],
  ["columns without a type", { schema: [{ name: "SECRET" }], results: [] }, "invalid-answer"],
  ["a text for a number", { schema, results: [{ SECRET: "SECRET" }] }, "invalid-answer"],
  ["a fraction for a whole number", { schema, results: [{ SECRET: 1.5 }] }, "invalid-answer"],
  [
    "an object for a truth value",
    { schema: [{ name: "SECRET", type: "SByte" }], results: [{ SECRET: {} }] },
    "invalid-answer",
  ],
  [
    "a number for a date",
    { schema: [{ name: "SECRET", type: "DateTime" }], results: [{ SECRET: 1 }] },
    "invalid-answer",
  ],
  ["an error that says 200", { error: { code: "BadRequest", message: "SECRET" } }, "invalid-answer"],
  ["half an answer", '{"schema":[{"SECRET', "not-json"],
  ["a page", "<html>SECRET</html>", "not-json"],
])("%s is no answer, and nothing of it is printed", async (_, body, kind) => {
  const error = await setUpGraph({ answers: [{ body }] }).run();
  expect(error).toMatchObject({ kind, operationId: "runHuntingQuery" });
  expect(`${error.message} ${JSON.stringify(error)}`).not.toContain("SECRET");
});

test("Graph's refusals have the kinds of the former operation", async () => {
  const refused = (status: number, code: string, message: string) => ({ status, body: { error: { code, message } } });
  const kindOf = async (given: object) => (await setUpGraph({ retry: false, answers: [given] }).run()).kind;
  expect(await kindOf(refused(400, "BadRequest", "A syntax error has been identified in the query."))).toBe(
    "invalid-query",
  );
  expect(await kindOf(refused(400, "BadRequest", "Query execution has exceeded the allowed result size."))).toBe(
    "too-large",
  );
  expect(await kindOf(refused(403, "Forbidden", "Missing application roles."))).toBe("forbidden");
  expect(await kindOf(refused(504, "UnknownError", ""))).toBe("server");
  expect(await kindOf(refused(429, "TooManyRequests", "The tenant's CPU resources are used up."))).toBe(
    "processor-quota",
  );
});
