import { exampleValues, type Operation, type Parameter } from "@defender-endpoint/spec/document";
import { boundaryValues } from "./boundary-values.ts";
import { type RequestLine, requestLine } from "./request-line.ts";
import type { Subject } from "./subject.ts";
import { isParameterValue } from "./text-value.ts";

/** A request on the edge of the contract: one parameter is just inside or just outside, the others are as in its examples. */
export interface BoundaryRequest {
  readonly line: RequestLine;
  /** The parameter that makes it invalid; absent from a valid request. */
  readonly invalid?: Parameter;
}

export function boundaryRequests({ validators }: Subject, operation: Operation): BoundaryRequest[] {
  return operation.parameters.flatMap((parameter) => {
    const validate = validators[operation.operationId]?.parameters[parameter.name];
    const requests = boundaryValues(parameter).map((value) => ({
      line: requestWith(operation, parameter, [value]),
      ...(isParameterValue(value, parameter, validate) ? {} : { invalid: parameter }),
    }));
    if (parameter.in === "path") return requests;
    // Given twice, a parameter has no value, whatever the values are.
    const value = usualValue(parameter);
    return [...requests, { line: requestWith(operation, parameter, [value, value]), invalid: parameter }];
  });
}

function requestWith(operation: Operation, varied: Parameter, values: readonly string[]): RequestLine {
  const given = operation.parameters
    .filter(({ name, in: place, required }) => name === varied.name || place === "path" || required)
    .map((parameter) => ({ parameter, values: parameter.name === varied.name ? values : [usualValue(parameter)] }));
  const inPlace = (place: string) => given.filter(({ parameter }) => parameter.in === place);
  const path = inPlace("path").map(({ parameter, values: [value = ""] }) => [
    parameter.name,
    encodeURIComponent(value),
  ]);
  const query = inPlace("query").flatMap(({ parameter, values: all }) =>
    all.map((value): [string, string] => [parameter.name, value]),
  );
  return requestLine(operation, Object.fromEntries(path), new URLSearchParams(query).toString());
}

function usualValue(parameter: Parameter): string {
  return exampleValues(parameter)[0] ?? "";
}
