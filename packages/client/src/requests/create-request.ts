import type { AnswerShape, Operation } from "@defender-endpoint/types";
import { loadedOnDemand } from "../errors/loaded-on-demand.ts";
import type { RequestTemplate } from "../wire/call.ts";
import { type Members, writeJson } from "./body.ts";
import { requestRefusal } from "./request-refusal.ts";
import { writeTarget } from "./target.ts";

/**
 * Makes the requests of an operation, without a token. What would make another request than the one that was meant is refused: a missing
 * or empty path parameter, a missing member of the body, a name that the operation does not have. Whether a value is valid is for the
 * service to say. Only a form is a promise: its bytes are made once, for all attempts.
 */
export function requestsOf(
  baseUrl: string,
  operation: Operation,
): (args: object | undefined) => RequestTemplate | Promise<RequestTemplate> {
  const { method, parameters, body, answers } = operation;
  const bodyMembers = Object.entries(body?.members ?? {});
  const known = [...parameters.map(({ name }) => name), ...bodyMembers.map(([name]) => name)];
  const headers = { accept: acceptedBy(Object.values(answers)) };

  /** @throws {ArgumentError} */
  return (args) => {
    const given: Readonly<Record<string, unknown>> = { ...args };
    const url = baseUrl + writeTarget(operation, given);
    const members = bodyMembers.flatMap(([name, required]) => {
      const value = given[name];
      if (value === undefined && required) throw requestRefusal(operation, name, `needs \`${name}\` in its body`);
      return value === undefined ? [] : [[name, value] as const];
    });
    for (const name in given) {
      if (given[name] === undefined || known.includes(name)) continue;
      throw requestRefusal(operation, name, `has no parameter \`${name}\`. It has ${known.join(", ") || "none"}`);
    }
    const request = { url, method, headers, body: undefined };
    if (!body) return request;
    return (body.type === "json" ? writeJson : writeAsForm)(operation, request, members);
  };
}

async function writeAsForm(operation: Operation, request: RequestTemplate, members: Members): Promise<RequestTemplate> {
  const { writeForm } = await loadedOnDemand(import("./form.ts"));
  return writeForm(operation, request, members, requestRefusal);
}

/** A count is text, a download can be anything. Errors are JSON in any case. */
function acceptedBy(answers: readonly AnswerShape[]): string {
  return answers.some((shape) => typeof shape === "string" && shape !== "none") ? "*/*" : "application/json";
}
