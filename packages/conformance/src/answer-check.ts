import { isDeepStrictEqual } from "node:util";
import type { Scenario } from "@defender-endpoint/types/scenarios";
import type { Validate } from "@defender-endpoint/types/validators";
import { type Answer, errorText } from "./answer.ts";
import type { Row } from "./rows.ts";
import { describeShape } from "./shape.ts";
import type { Subject } from "./subject.ts";
import { isHeaderValue } from "./text-value.ts";

/** What is wrong with an answer as an instance of a row: status, media type, headers, and the body by its full schema. */
export function checkAnswer(answer: Answer, row: Row, { validators }: Pick<Subject, "validators">): string[] {
  if (answer.status !== row.status) return [`status ${answer.status} instead of ${row.status}`];
  if (answer.mediaType !== row.mediaType) return [`media type ${answer.mediaType} instead of ${row.mediaType}`];
  const validate = validators[row.operation.operationId]?.responses[row.status]?.[row.mediaType];
  return [...checkHeaders(answer.headers, row), ...checkWait(answer.headers, row), ...checkBody(answer.body, validate)];
}

/** What is wrong with an answer as that of a scenario. A success is compared whole; an error has an id of its own. */
export function checkScenario(answer: Answer, { response }: Scenario): string[] {
  const problems = Object.keys(response.headers)
    .filter((name) => !answer.headers.has(name))
    .map((name) => `the scenario's header ${name} is missing`);
  if (response.status < 300) {
    if (!isDeepStrictEqual(answer.body, JSON.parse(JSON.stringify(response.body)))) {
      problems.push(`the body is not the scenario's; it is of the shape ${describeShape(answer.body)}`);
    }
    return problems;
  }
  for (const name of ["code", "message"] as const) {
    const [text, expected] = [errorText(answer.body, name), errorText(response.body, name)];
    if (text !== expected) problems.push(`error ${name} ${text} instead of ${expected}`);
  }
  const [shape, expectedShape] = [describeShape(answer.body), describeShape(response.body)];
  if (shape !== expectedShape) problems.push(`a body of the shape ${shape} instead of ${expectedShape}`);
  return problems;
}

/** Headers that the row documents and that none of its answers carries: nothing would notice if they were wrong. */
export function checkHeadersSeen(answers: readonly Answer[], row: Row): string[] {
  return Object.keys(row.headers)
    .filter((name) => !answers.some(({ headers }) => headers.has(name)))
    .map((name) => `no scenario is answered with the documented header ${name}`);
}

/** Headers of an answer that the row does not document. */
export function checkHeadersKnown({ headers }: Pick<Answer, "headers">, row: Row): string[] {
  const documented = [...Object.keys(row.headers), "Content-Type"].map((name) => name.toLowerCase());
  return [...headers.keys()]
    .filter((name) => !documented.includes(name))
    .map((name) => `the contract does not document the header ${name}`);
}

function checkHeaders(headers: Headers, row: Row): string[] {
  return Object.entries(row.headers).flatMap(([name, documented]) => {
    const value = headers.get(name);
    if (value === null) return documented.required ? [`the required header ${name} is missing`] : [];
    return isHeaderValue(value, documented) ? [] : [`the header ${name} does not fit its schema`];
  });
}

/** A quota is free again when its window has passed: whoever is told to wait for longer is told so in another unit. */
function checkWait(headers: Headers, { operation }: Row): string[] {
  const seconds = Number(headers.get("Retry-After") ?? 0);
  const longest = Math.max(0, ...operation["x-rate-limits"].map(({ perSeconds }) => perSeconds));
  return longest > 0 && seconds > longest
    ? [`Retry-After is ${seconds} s, and no quota lasts longer than ${longest} s`]
    : [];
}

export function checkBody(body: unknown, validate: Validate | undefined): string[] {
  if (validate === undefined) return ["the contract's validators do not know this answer; run `npm run generate`"];
  if (validate(body)) return [];
  const [issue] = validate.errors ?? [];
  return [`the body at "${issue?.instancePath ?? ""}" ${issue?.message ?? "does not fit its schema"}`];
}
