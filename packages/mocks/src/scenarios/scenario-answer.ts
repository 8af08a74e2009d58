import type { Exchange } from "@defender-endpoint/types/scenarios";
import type { Answer } from "../handler/answer.ts";
import { argumentText, type OperationCall } from "../handler/operation-call.ts";

/**
 * A scenario's answer to a call. A success repeats what the call asked for: members of the body that equal a text
 * parameter of the scenario become the call's, and so do those that the call's own body has by name. Errors stay as the contract has them.
 */
export function answerScenario({ request, response }: Exchange, call: OperationCall): Answer {
  if (response.status >= 300) return response;
  const replacements = new Map<unknown, string>();
  for (const [name, value] of Object.entries(request.arguments)) {
    const actual = argumentText(call, name);
    if (typeof value === "string" && actual !== undefined) replacements.set(value, actual);
  }
  return { ...response, body: withMembers(replaceIn(response.body, replacements), call.members) };
}

function withMembers(body: unknown, members: Readonly<Record<string, unknown>>): unknown {
  if (typeof body !== "object" || body === null || Array.isArray(body)) return body;
  const repeated = Object.entries(members).filter(([name]) => Object.hasOwn(body, name));
  return { ...body, ...Object.fromEntries(repeated) };
}

function replaceIn(value: unknown, replacements: ReadonlyMap<unknown, string>): unknown {
  if (Array.isArray(value)) return value.map((item) => replaceIn(item, replacements));
  if (value === null || typeof value !== "object") return replacements.get(value) ?? value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, replaceIn(member, replacements)]));
}
