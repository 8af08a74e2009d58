import type { IncomingMessage } from "node:http";
import { isDeepStrictEqual } from "node:util";
import type { Exchange } from "../generate/exchange.ts";
import { readForm, sentForm } from "../generate/form.ts";
import { largestResource, readBody } from "../src/answers/read-body.ts";

/** What a request was sent with: the members of a form or of JSON, and else the text. */
export async function sentBody(request: IncomingMessage): Promise<unknown> {
  const type = request.headers["content-type"] ?? "";
  const body = await readBody(request, largestResource);
  if (type === "application/json") return JSON.parse(body.toString());
  if (!type.startsWith("multipart/")) return body.toString();
  const form = new Request("http://provider", {
    method: "POST",
    body: new Uint8Array(body),
    headers: { "content-type": type },
  });
  return readForm(form);
}

/** Whether it is the body that an exchange has. */
export function isBodyOf({ request: { body } }: Exchange, sent: unknown): boolean {
  if (body === undefined) return sent === "";
  return isDeepStrictEqual(sent, body.type === "multipart" ? sentForm(body.members) : body.members);
}
