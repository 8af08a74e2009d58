import type { OpenApiDocument, Operation } from "@defender-endpoint/spec/document";
import { errorCode } from "../../answers/answer.ts";
import { checkAnswer, checkHeadersKnown } from "../../answers/answer-check.ts";
import type { Row } from "../../contract/rows.ts";
import { comparePact } from "../../pacts/compare-pact.ts";
import { belongsTo, type PactExchange, readExchanges } from "../../pacts/pact-exchange.ts";
import { judgeRequest, refusalsOf } from "../../requests/request-judge.ts";
import type { Subject } from "../../subject/subject.ts";
import type { Cell } from "../cell.ts";

/**
 * The row's interactions agree with the contract: so says the comparator of pacts and OpenAPI documents, and so says a
 * check of what it does not see: the response's content type, required headers and required members, codes and states.
 */
export async function checkPactAgainstSpec(subject: Subject, rows: readonly Row[]): Promise<Cell[]> {
  const cells = rows.map((row) => ({ checked: 0, problems: [] as string[], isNotApplicable: row.isCommon }));
  for (const pact of subject.pacts) {
    const found = await comparePact(subject, pact);
    const general = found.get(-1) ?? [];
    for (const [number, exchange] of readExchanges(subject.document, [pact]).entries()) {
      const index = rows.findIndex((row) => belongsTo(exchange, row));
      const [row, cell] = [rows[index], cells[index]];
      // Those of no row are reported beside the matrix.
      if (!row || !cell) continue;
      cell.checked += 1;
      const problems = [...general, ...(found.get(number) ?? []), ...checkExchange(subject, row, exchange)];
      cell.problems.push(...problems.map((problem) => `${exchange.description}: ${problem}`));
    }
  }
  return cells;
}

function checkExchange(subject: Subject, row: Row, exchange: PactExchange): string[] {
  return [
    ...checkResponse(subject, row, exchange),
    ...checkRequest(subject, row.operation, exchange),
    ...exchange.states.flatMap(({ name, params }) => checkState(subject.document, name, Object.keys(params))),
  ];
}

function checkResponse(subject: Subject, row: Row, { answer, hasBody }: PactExchange): string[] {
  const undocumented = checkHeadersKnown(answer, row);
  // A body that is not JSON means nothing to a client, and is not promised.
  if (!hasBody && row.mediaType !== "application/json") return undocumented;
  return [...checkAnswer(answer, row, subject), ...undocumented];
}

/** A success is promised for valid requests only, a refusal for invalid ones, under their code, or for what the data holds. */
function checkRequest(subject: Subject, operation: Operation, { request, answer, states }: PactExchange): string[] {
  const { parameters } = operation;
  const given = parameters.map((parameter): [string, string[]] => [
    parameter.name,
    parameter.in === "path" ? [request.path[parameter.name] ?? ""] : request.query.getAll(parameter.name),
  ]);
  const known = parameters.filter((parameter) => parameter.in === "query").map(({ name }) => name);
  const unknown = [...request.query.keys()].filter((name) => !known.includes(name));
  const judgement = judgeRequest(subject, operation, { values: Object.fromEntries(given), body: request.body });
  const problems = unknown.map((name) => `the contract does not know the query parameter ${name}`);
  const code = errorCode(answer.body);
  if (answer.status < 300 && judgement.verdict === "invalid") {
    problems.push(`a success is promised although ${judgement.what} is invalid`);
  }
  // What no client of the contract can ask for, a provider is told to answer.
  const isTold = states.some(({ name }) => name === "operationAnswers");
  const isRefused = refusalsOf(subject, operation).some((one) => one.status === answer.status && one.code === code);
  if (answer.status === 400 && judgement.verdict !== "undecided" && !isRefused && !isTold) {
    const expected = judgement.verdict === "invalid" ? judgement.codes : ["valid"];
    if (!expected.includes(code))
      problems.push(`the code ${code} is promised; the contract says ${expected.join(" or ")}`);
  }
  return problems;
}

function checkState(document: OpenApiDocument, name: string, params: readonly string[]): string[] {
  const definition = document["x-provider-states"][name];
  if (!definition) return [`the contract does not know the state ${name}`];
  const expected = Object.keys(definition.params ?? {}).sort();
  return String([...params].sort()) === String(expected) ? [] : [`the state ${name} has other parameters`];
}
