import { listOperations } from "@defender-endpoint/spec/document";
import { expect, test } from "vitest";
import { answerSmall, smallDocument, smallSubject } from "../../test/small-contract.ts";
import { firstOfEachShape, shapeOfOperation } from "../contract/operation-shape.ts";
import type { RequestLine } from "../requests/request-line.ts";
import { runDifferential } from "./differential.ts";

type Answer = (line: RequestLine) => Promise<Response>;

/** What differs from the small service in one answer. */
function unlike(isMeant: (line: RequestLine, answer: Response) => boolean, other: () => Response): Answer {
  return async (line) => {
    const answer = await answerSmall(line);
    return isMeant(line, answer) ? other() : answer;
  };
}

const options = { seed: 1, runs: 300 };

test("operations of every shape are asked what is valid, invalid and absent, and a right service is found right", async () => {
  const results = await runDifferential(smallSubject(answerSmall), options);
  expect(results.flatMap(({ problem }) => problem ?? [])).toEqual([]);
  const outcomes = Object.fromEntries(
    results.map((result) => [result.operationId, Object.keys(result.outcomes).sort()]),
  );
  expect(outcomes).toEqual({
    ping: ["success 200"],
    listThings: ["invalid 400", "success 200"],
    makeThing: ["invalid 400", "success 201"],
    countThings: ["success 200"],
    getThing: ["absent 404", "invalid 400", "success 200"],
    dropThing: ["absent 404", "invalid 400", "success 204"],
  });
});

test("values of a pattern and of a closed list, and bodies, are valid more often than not by luck", async () => {
  const results = await runDifferential(smallSubject(answerSmall), options);
  for (const operationId of ["listThings", "makeThing", "getThing"]) {
    const { outcomes = {} } = results.find((result) => result.operationId === operationId) ?? {};
    const valid = Object.entries(outcomes).flatMap(([outcome, count]) => (outcome.startsWith("invalid") ? [] : count));
    expect(
      valid.reduce((sum, count) => sum + count, 0),
      operationId,
    ).toBeGreaterThan(75);
  }
});

test.each<[what: string, operationId: string, service: Answer, problem: string]>([
  [
    "takes a body that its schema refuses",
    "makeThing",
    unlike(
      ({ method }, { status }) => method === "POST" && status === 400,
      () => Response.json({ id: "T-0001" }, { status: 201 }),
    ),
    "the contract says the body is invalid: 400 InvalidRequestBody",
  ],
  [
    "says of something absent what it says of nothing",
    "getThing",
    unlike(
      ({ method }, { status }) => method === "GET" && status === 404,
      () => Response.json({ error: { code: "NotFound" } }, { status: 404 }),
    ),
    "the contract says the request is valid",
  ],
  [
    "answers a body where the contract has none",
    "dropThing",
    unlike(
      (_, { status }) => status === 204,
      () => Response.json({ id: "T-0001" }, { status: 200 }),
    ),
    "the contract does not document this answer",
  ],
  [
    "counts in words",
    "countThings",
    unlike(
      ({ target }) => target.includes("$count"),
      () => new Response("one", { headers: { "Content-Type": "text/plain" } }),
    ),
    'the body at "" must be integer',
  ],
])("a service that %s is found, though mock and provider agree", async (_, operationId, service, problem) => {
  const results = await runDifferential(smallSubject(service), options);
  expect(results.find((result) => result.operationId === operationId)?.problem).toContain(problem);
});

test("a filter, which no schema judges, may be taken or refused, but alike", async () => {
  const onlyFilter = /things\?(\$|%24)filter=[^&]*$/;
  const lenient = unlike(
    ({ target }, { status }) => onlyFilter.test(target) && status === 400,
    () => Response.json({ id: "all" }),
  );
  const [, alike] = await runDifferential(smallSubject(lenient), options);
  expect(alike).toMatchObject({ operationId: "listThings", outcomes: { "success 200": expect.any(Number) } });
  expect(alike?.problem).toBeUndefined();
  const [, unlikeEach] = await runDifferential(smallSubject(answerSmall, lenient), options);
  expect(unlikeEach?.problem).toMatch(/filter.*: mock 400.*, provider 200/);
});

test("the first operation of each shape is asked more than the others", async () => {
  const results = await runDifferential(smallSubject(answerSmall), { seed: 1, runs: 1, deepRuns: 2 });
  const first = firstOfEachShape(smallDocument).map(({ operationId }) => operationId);
  expect(results.map(({ operationId, runs }) => [operationId, runs])).toEqual(
    results.map(({ operationId }) => [operationId, first.includes(operationId) ? 2 : 1]),
  );
});

test("a shape is what goes in and what comes out", () => {
  const shapes = listOperations(smallDocument).map((operation) => shapeOfOperation(smallDocument, operation));
  expect(shapes).toEqual([
    "GET: entity",
    "GET query options: entity",
    "POST application/json: entity",
    "GET: text/plain",
    "GET path: entity",
    "DELETE path: nothing",
  ]);
});
