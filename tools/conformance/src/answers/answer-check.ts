import { isDeepStrictEqual } from "node:util";
import type { Scenario } from "@defender-endpoint/types/scenarios";
import { rateLimitsOf } from "../contract/contract.ts";
import type { Row } from "../contract/rows.ts";
import type { SchemaCheck } from "../contract/schema-check.ts";
import { isHeaderValue } from "../contract/text-value.ts";
import { isRecord } from "../json.ts";
import type { Subject } from "../subject/subject.ts";
import { type Answer, errorText } from "./answer.ts";
import { describeShape } from "./shape.ts";

/**
 * What is wrong with an answer as an instance of a row: status, media type, headers, and the body by its full schema. Of a partial one the
 * entities on a page may lack members.
 */
export function checkAnswer(
  answer: Answer,
  row: Row,
  { checks }: Pick<Subject, "checks">,
  isPartial = false,
): string[] {
  if (answer.status !== row.status) return [`status ${answer.status} instead of ${row.status}`];
  if (answer.mediaType !== row.mediaType) return [`media type ${answer.mediaType} instead of ${row.mediaType}`];
  const check = checks[row.operation.operationId]?.responses[row.status]?.[row.mediaType];
  return [
    ...checkHeaders(answer.headers, row),
    ...checkWait(answer.headers, row),
    ...checkBody(answer, row, check, isPartial),
  ];
}

/**
 * What is wrong with an answer as that of a scenario. A success is compared whole; an error has an id of its own. A provider that writes
 * makes ids and times of its own, and names what it does not find.
 */
export function checkScenario(answer: Answer, { request, response }: Scenario, isOfProvider: boolean): string[] {
  const problems = Object.keys(response.headers)
    .filter((name) => !answer.headers.has(name))
    .map((name) => `the scenario's header ${name} is missing`);
  if (response.status < 300) {
    const isWritten = isOfProvider && request.method !== "GET";
    const isSame = isWritten
      ? isWrittenLike(answer.body, response.body, request.body)
      : isDeepStrictEqual(asSent(answer.body, isOfProvider), asSent(response.body, isOfProvider));
    if (!isSame) {
      problems.push(`the body is not the scenario's; it is of the shape ${describeShape(answer.body)}`);
    }
    return problems;
  }
  const names = isOfProvider && response.status === 404 ? (["code"] as const) : (["code", "message"] as const);
  for (const name of names) {
    const [text, expected] = [errorText(answer.body, name), errorText(response.body, name)];
    if (text !== expected) problems.push(`error ${name} ${text} instead of ${expected}`);
  }
  const [shape, expectedShape] = [describeShape(answer.body), describeShape(response.body)];
  if (shape !== expectedShape) problems.push(`a body of the shape ${shape} instead of ${expectedShape}`);
  return problems;
}

/** Whether two bodies are the same but for texts that the caller did not give: who wrote, when, and under which id. */
function isWrittenLike(body: unknown, expected: unknown, given: unknown): boolean {
  if (Array.isArray(body) && Array.isArray(expected))
    return body.length === expected.length && body.every((item, n) => isWrittenLike(item, expected[n], given));
  if (!isRecord(body) || !isRecord(expected)) return isDeepStrictEqual(body, expected);
  const isOwn = (name: string) =>
    typeof body[name] === "string" && typeof expected[name] === "string" && !(name in Object(given));
  const names = new Set([...Object.keys(body), ...Object.keys(expected)]);
  return [...names].every((name) => isOwn(name) || isWrittenLike(body[name], expected[name], given));
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
  const longest = Math.max(0, ...rateLimitsOf(operation).map(({ perSeconds }) => perSeconds));
  return longest > 0 && seconds > longest
    ? [`Retry-After is ${seconds} s, and no quota lasts longer than ${longest} s`]
    : [];
}

function checkBody({ body }: Answer, { mediaType }: Row, check: SchemaCheck | undefined, isPartial: boolean): string[] {
  if (mediaType === "") return body === undefined ? [] : ["there is a body, and the contract has none"];
  if (check === undefined) return ["the contract has no schema for this answer"];
  const misfit = check(body);
  // Plain text may be a number, which the schema then says.
  if (misfit === undefined || (mediaType === "text/plain" && isDigits(body) && check(Number(body)) === undefined))
    return [];
  if (isPartial && misfit.keyword === "required" && /^\/value\/\d+$/.test(misfit.instancePath)) return [];
  return [`the body at "${misfit.instancePath}" ${misfit.message ?? "does not fit its schema"}`];
}

function isDigits(body: unknown): boolean {
  return typeof body === "string" && /^\d+$/.test(body);
}

/** A body as it would be sent, so that a number is the same as the text of one. A provider signs links of its own. */
function asSent(body: unknown, isOfProvider: boolean): unknown {
  if (body === undefined) return undefined;
  if (typeof body === "string" || typeof body === "number") return String(body);
  return JSON.parse(JSON.stringify(body), (_, value) =>
    isOfProvider && typeof value === "string" ? value.replace(/^https?:.*[?&]sig=.*/, "a signed link") : value,
  );
}
