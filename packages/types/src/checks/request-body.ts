import type { Operation } from "../operations/operation.ts";

/** The body of a request as it arrived, and its Content-Type. */
export interface SentBody {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly contentType?: string | undefined;
}

/** The text of a body in JSON, or the parts of a form, of which each has a name. */
export type RawBody = string | Iterable<readonly [name: string, value: unknown]>;

const mebibyte = 1024 * 1024;
/** In bytes. A file of the library may have 20 MB (documented); the rest is decided: 500 indicators with long texts fit many times. */
const largestForm = 21 * mebibyte;
const largestJson = 4 * mebibyte;

/** How large the body of an operation may be, in bytes. Undefined if it takes none: then what is sent is not looked at. */
export function largestBody({ body }: Pick<Operation, "body">): number | undefined {
  if (body === undefined) return undefined;
  return body.type === "multipart" ? largestForm : largestJson;
}

/** What a body holds: the parts of a form, or text, whatever it is called by the caller. A form that cannot be read has no parts. */
export async function readBody(
  { body }: Pick<Operation, "body">,
  { bytes, contentType = "" }: SentBody,
): Promise<RawBody> {
  if (body?.type !== "multipart") return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  try {
    return await new Response(bytes, { headers: { "Content-Type": contentType } }).formData();
  } catch {
    return [];
  }
}

/** The members of a body, whatever they are: of a form texts and files. Undefined for a text that is no JSON, which is no members either. */
export function membersOf(body: RawBody): unknown {
  if (typeof body !== "string") return Object.fromEntries(body);
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
