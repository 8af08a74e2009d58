import type { Operation } from "@defender-endpoint/types";
import type { RawRequest } from "@defender-endpoint/types/validators";

/** The body of a request as it arrived, and its Content-Type. */
export interface SentBody {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly contentType: string | undefined;
}

const mebibyte = 1024 * 1024;
/** In bytes. A file of the library may have 20 MB (documented); the rest is decided: 500 indicators with long texts fit many times. */
const largestForm = 21 * mebibyte;
const largestJson = 4 * mebibyte;

/** How large the body of an operation may be, in bytes. Undefined if it takes none: then what is sent is not looked at. */
export function largestBody({ body }: Operation): number | undefined {
  if (body === undefined) return undefined;
  return body.type === "multipart" ? largestForm : largestJson;
}

/** What a body holds: the parts of a form, or text, whatever it is called by the caller. A form that cannot be read has no parts. */
export async function readBody(
  { body }: Operation,
  { bytes, contentType = "" }: SentBody,
): Promise<RawRequest["body"]> {
  if (body?.type !== "multipart") return Buffer.from(bytes).toString("utf8");
  try {
    return await new Response(bytes, { headers: { "Content-Type": contentType } }).formData();
  } catch {
    return [];
  }
}
