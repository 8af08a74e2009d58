import { errors } from "../service/error-catalogue.ts";

/**
 * Reads a request's body. Throws a 413 as soon as it is larger than `largest` bytes.
 * Hono's own body limit makes a new Request of the adapter's, which only works with the globals that the adapter replaces.
 */
export async function bodyBytes(request: Pick<Request, "body">, largest: number): Promise<Buffer<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunksOf(request)) {
    size += chunk.length;
    if (size > largest) throw errors.bodyTooLarge(largest);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

export async function bodyText(request: Pick<Request, "body">, largest: number): Promise<string> {
  return (await bodyBytes(request, largest)).toString("utf8");
}

async function* chunksOf({ body }: Pick<Request, "body">): AsyncGenerator<Uint8Array> {
  if (body === null) return;
  try {
    yield* body;
  } catch {
    // The caller has gone, which is no fault of the emulator's.
    throw errors.invalidBody("The request body ended early.");
  }
}
