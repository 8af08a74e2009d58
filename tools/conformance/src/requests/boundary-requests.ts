import {
  exampleValues,
  type JsonObject,
  type Operation,
  type Parameter,
  resolve,
} from "@defender-endpoint/spec/document";
import { bodyOf } from "../contract/contract.ts";
import { isRecord } from "../json.ts";
import type { Subject } from "../subject/subject.ts";
import { boundaryTexts, boundaryValues } from "./boundary-values.ts";
import { type GivenRequest, type Judgement, judgeRequest } from "./request-judge.ts";
import { type RequestLine, requestLine } from "./request-line.ts";
import { usualRequest } from "./usual-request.ts";

/** A request on the edge of the contract: one parameter or member is just inside or just outside, the others are as usual. */
export interface BoundaryRequest {
  readonly line: RequestLine;
  readonly given: GivenRequest;
  readonly judgement: Judgement;
}

/** The usual request of an operation, and those that are one step off it. */
export function boundaryRequests(subject: Subject, operation: Operation): BoundaryRequest[] {
  const usual = usualRequest(subject, operation);
  const given = [
    usual,
    ...operation.parameters.flatMap((parameter) => variedParameter(usual, parameter)),
    ...variedBodies(subject, operation, usual),
  ];
  const lines = new Map(given.map((one) => [JSON.stringify(one), one]));
  return [...lines.values()].map((one) => ({
    line: lineOf(operation, one),
    given: one,
    judgement: judgeRequest(subject, operation, one),
  }));
}

function variedParameter(usual: GivenRequest, parameter: Parameter): GivenRequest[] {
  const { name } = parameter;
  const varied = boundaryTexts(parameter).map((text) => [text]);
  // Given twice, a parameter has no value, whatever the values are.
  const value = usual.values[name]?.[0] ?? exampleValues(parameter)[0] ?? "";
  const more = parameter.in === "path" ? [] : [[], [value, value]];
  return [...varied, ...more].map((texts) => ({ ...usual, values: { ...usual.values, [name]: texts } }));
}

/** The body with one member varied, with one left out, and what is no such body at all. */
function variedBodies(subject: Subject, operation: Operation, usual: GivenRequest): GivenRequest[] {
  const body = bodyOf(subject.document, operation);
  if (body === undefined) return [];
  const members: unknown = JSON.parse(usual.body ?? "{}");
  const record = isRecord(members) ? members : {};
  const properties = isRecord(body.schema["properties"]) ? body.schema["properties"] : {};
  const varied = Object.entries(properties).flatMap(([name, schema]) => [
    ...boundaryValues(resolve(subject.document, Object(schema) as JsonObject)).map((value) => ({
      ...record,
      [name]: value,
    })),
    Object.fromEntries(Object.entries(record).filter(([member]) => member !== name)),
  ]);
  const texts = [...varied, [], "text", null].map((value) => JSON.stringify(value));
  return [undefined, "{", ...texts].map((text) => ({ ...usual, body: text }));
}

function lineOf(operation: Operation, { values, body }: GivenRequest): RequestLine {
  const query = operation.parameters
    .filter((parameter) => parameter.in === "query")
    .flatMap(({ name }) => (values[name] ?? []).map((value): [string, string] => [name, value]));
  const line = requestLine(
    operation,
    (name) => ({ text: values[name]?.[0] ?? "" }),
    new URLSearchParams(query).toString(),
  );
  return body === undefined ? line : { ...line, body };
}
