import type { Exchange } from "./exchange.ts";
import { typesOf } from "./matchers.ts";

type Response = Exchange["response"];

/** Whether an answer is a plain text, such as a count. */
export function isText(response: Response): response is Response & { readonly mediaType: "text/plain" } {
  return response.mediaType === "text/plain";
}

/**
 * What the text must be like: a number where the schema has one, and else any text. Undefined where it must be this one: like a zero in
 * JSON, it says that there is nothing.
 */
export function textPattern({ schema, body }: Response): string | undefined {
  const text = String(body);
  if (text === "" || text === "0") return undefined;
  return typesOf(schema).includes("integer") ? "^-?[0-9]+$" : "^[\\s\\S]+$";
}
