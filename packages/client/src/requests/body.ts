import type { Operation } from "@defender-endpoint/types";
import type { RequestTemplate } from "../wire/call.ts";
import { requestRefusal } from "./request-refusal.ts";

type Members = readonly (readonly [name: string, value: unknown])[];

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

/** A form. A file has its own name there. The bytes are made once, so that every attempt sends the same. */
export async function writeForm(
  operation: Operation,
  request: RequestTemplate,
  members: Members,
): Promise<RequestTemplate> {
  const form = new FormData();
  for (const [name, value] of members) {
    if (value instanceof Blob) form.append(name, value);
    else if (/string|number|boolean/.test(typeof value)) form.append(name, `${value}`);
    else throw requestRefusal(operation, name, `needs \`${name}\` to be a text, number, boolean or File`);
  }
  const encoded = new Response(form);
  const headers = { ...request.headers, "content-type": String(encoded.headers.get("content-type")) };
  return { ...request, headers, body: await encoded.arrayBuffer() };
}
