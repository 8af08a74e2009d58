import type { Operation } from "@defender-endpoint/types";
import type { RequestTemplate } from "../wire/call.ts";
import type { Members } from "./body.ts";
import type { requestRefusal } from "./request-refusal.ts";

/**
 * A form. A file has its own name there. The bytes are made once, so that every attempt sends the same. Few operations take a form: this module
 * is loaded with the first, and is handed what it needs of the core.
 */
export async function writeForm(
  operation: Operation,
  request: RequestTemplate,
  members: Members,
  refusal: typeof requestRefusal,
): Promise<RequestTemplate> {
  const form = new FormData();
  for (const [name, value] of members) {
    if (value instanceof Blob) form.append(name, value);
    else if (/string|number|boolean/.test(typeof value)) form.append(name, `${value}`);
    else throw refusal(operation, name, `needs \`${name}\` to be a text, number, boolean or File`);
  }
  const encoded = new Response(form);
  const headers = { ...request.headers, "content-type": String(encoded.headers.get("content-type")) };
  return { ...request, headers, body: await encoded.arrayBuffer() };
}
