import { type HuntingResult, stagedHuntingAnswer } from "../../entities/hunting/hunting-answer.ts";
import { noteHuntingRun, refuseProcessorExcess } from "../../entities/hunting/hunting-run.ts";
import type { Handler } from "../../handler.ts";
import { ServiceRefusal } from "../../wire/service-refusal.ts";
import { isQuery } from "./query-syntax.ts";

/** How many rows an answer has at most (documented). */
const mostRows = 100_000;
/** How many bytes (documented: 50 MB). */
const mostBytes = 50 * 1024 * 1024;
/** For how many seconds a query may run (documented). */
const mostSeconds = 200;

/**
 * Answers a hunting query with what was staged for its text. Nothing here runs queries: one that nobody has given an answer is told so with 501,
 * which the service never answers.
 */
export const runAdvancedQuery: Handler = async ({ Query }, context) => {
  const query = String(Query);
  // The code, and what the message says, are captured.
  if (!isQuery(query)) throw refusal("A recognition error occurred in the query. Fix syntax errors in your query.");
  await refuseProcessorExcess(context);
  const answer = await stagedHuntingAnswer(context.store, query);
  if (answer === undefined) throw new ServiceRefusal(501, "NotImplemented", notStaged);
  if ("error" in answer) throw new ServiceRefusal(answer.status ?? 400, answer.error.code, answer.error.message);
  await noteHuntingRun(answer.Stats, context);
  return { status: 200, body: withinLimits(answer) };
};

/** Too many rows are cut. What runs or is too long is refused with 400 (documented for the size, decided for the time; the words are ours). */
function withinLimits(answer: HuntingResult): HuntingResult {
  if (Number(answer.Stats?.["ExecutionTime"]) > mostSeconds)
    throw refusal(`The query ran for more than ${mostSeconds} seconds. Narrow it down.`);
  const Results = answer.Results.slice(0, mostRows);
  if (new TextEncoder().encode(JSON.stringify(Results)).length > mostBytes)
    throw refusal("The result of the query is larger than 50 MB. Ask for fewer rows or columns.");
  return { ...answer, Results };
}

const notStaged =
  "Nothing here runs hunting queries, and none of this text has an answer. Give it one: world.hunt(query, answer) in the mocks, POST /_emulator/hunting in the emulator.";

function refusal(message: string): ServiceRefusal {
  return new ServiceRefusal(400, "BadRequest", message);
}
