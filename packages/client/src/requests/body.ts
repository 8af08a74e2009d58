import type { Operation } from "@defender-endpoint/types";
import type { RequestTemplate } from "../wire/call.ts";
import { requestRefusal } from "./request-refusal.ts";

export type Members = readonly (readonly [name: string, value: unknown])[];

/** A JSON object. What JSON would leave out or write as null is refused, since another body would be sent than the one that was meant. */
export function writeJson(operation: Operation, request: RequestTemplate, members: Members): RequestTemplate {
  const body = members.map(([name, value]) => `${JSON.stringify(name)}:${toJson(operation, name, value)}`);
  const headers = { ...request.headers, "content-type": "application/json" };
  return { ...request, headers, body: `{${body.join(",")}}` };
}

function toJson(operation: Operation, name: string, value: unknown): string {
  try {
    return JSON.stringify(value, (_, part: unknown) => {
      if (
        typeof part === "function" ||
        typeof part === "symbol" ||
        (typeof part === "number" && !Number.isFinite(part))
      )
        throw new TypeError("JSON has no such value.");
      return part;
    });
  } catch (reason) {
    throw requestRefusal(operation, name, `needs \`${name}\` to be what JSON can hold`, reason);
  }
}
