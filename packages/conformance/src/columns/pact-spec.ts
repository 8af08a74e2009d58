import type { OpenApiDocument, Operation } from "@defender-endpoint/spec/document";
import { listOperations } from "@defender-endpoint/spec/document";
import { errorCode } from "../answer.ts";
import { checkAnswer, checkHeadersKnown } from "../answer-check.ts";
import type { Cell } from "../cell.ts";
import { comparePact } from "../compare-pact.ts";
import { belongsTo, type PactExchange, pathValues, readExchange } from "../pact-exchange.ts";
import type { Row } from "../rows.ts";
import type { Subject } from "../subject.ts";
import { isParameterValue } from "../text-value.ts";

/**
 * The row's interactions agree with the contract: so says the comparator of pacts and OpenAPI documents, and so says a
 * check of what it does not see: the response's content type, required headers and required members, codes and states.
 */
export async function checkPactAgainstSpec(subject: Subject, rows: readonly Row[]): Promise<Cell[]> {
  const operations = listOperations(subject.document);
  const cells = rows.map((): { checked: number; problems: string[] } => ({ checked: 0, problems: [] }));
  for (const pact of subject.pacts) {
    const found = await comparePact(subject.document, operations, pact);
    const general = found.get(-1) ?? [];
    pact.interactions.forEach((interaction, number) => {
      const exchange = readExchange(interaction);
      const index = rows.findIndex((row) => belongsTo(exchange, row));
      const [row, cell] = [rows[index], cells[index]];
      // Those of no row are reported beside the matrix.
      if (!row || !cell) return;
      cell.checked += 1;
      const problems = [...general, ...(found.get(number) ?? []), ...checkExchange(subject, row, exchange)];
      cell.problems.push(...problems.map((problem) => `${exchange.description}: ${problem}`));
    });
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

/** A success is promised for valid requests only, a refusal for invalid ones, under the code of the parameter. */
function checkRequest({ validators }: Subject, operation: Operation, { request, answer }: PactExchange): string[] {
  const path = pathValues(operation, request.path) ?? {};
  const given = (name: string, place: string): string[] =>
    place === "path" ? [decodeURIComponent(path[name] ?? "")] : request.query.getAll(name);
  const invalid = operation.parameters.find((parameter) => {
    const values = given(parameter.name, parameter.in);
    if (values.length === 0) return parameter.required === true;
    const validate = validators[operation.operationId]?.parameters[parameter.name];
    return values.length > 1 || !isParameterValue(values[0] ?? "", parameter, validate);
  });
  const known = operation.parameters.filter((parameter) => parameter.in === "query").map(({ name }) => name);
  const unknown = [...request.query.keys()].filter((name) => !known.includes(name));
  const problems = unknown.map((name) => `the contract does not know the query parameter ${name}`);
  if (answer.status < 300 && invalid) problems.push(`a success is promised although ${invalid.name} is invalid`);
  if (answer.status === 400) {
    const expected = invalid?.["x-invalid"].code;
    const code = errorCode(answer.body);
    if (code !== expected) problems.push(`the code ${code} is promised; the contract says ${expected ?? "valid"}`);
  }
  return problems;
}

function checkState(document: OpenApiDocument, name: string, params: readonly string[]): string[] {
  const definition = document["x-provider-states"][name];
  if (!definition) return [`the contract does not know the state ${name}`];
  const expected = Object.keys(definition.params ?? {}).sort();
  return String([...params].sort()) === String(expected) ? [] : [`the state ${name} has other parameters`];
}
