/** An answer whose body has arrived. A `Response` made for this alone would double the cost of a call. */
export interface Answer {
  readonly status: number;
  readonly statusText: string;
  readonly ok: boolean;
  readonly headers: Headers;
  /** Decompressed. Undefined where the answer has no body, as with 204. */
  readonly body: ArrayBuffer | undefined;
}

/** Reads the whole of a response. Rejects as the reading of its body does. */
export async function readWhole(response: Response): Promise<Answer> {
  const { status, statusText, ok, headers } = response;
  return { status, statusText, ok, headers, body: response.body === null ? undefined : await response.arrayBuffer() };
}

const utf8 = new TextDecoder();

/** The body as text, without a byte order mark. */
export function textOf({ body }: Answer): string {
  return body === undefined ? "" : utf8.decode(body);
}

/** The answer as a response that nobody has read yet. */
export function toResponse({ status, statusText, headers: received, body }: Answer): Response {
  const headers = new Headers(received);
  // They describe the body as it travelled, compressed.
  headers.delete("content-encoding");
  headers.delete("content-length");
  return new Response(body ?? null, { status, statusText, headers });
}
