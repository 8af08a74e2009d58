import { refusals } from "@defender-endpoint/service";
import type { Operation } from "@defender-endpoint/types";
import { largestBody, type RawBody, readBody } from "@defender-endpoint/types/validators";

// Each handler that a request passes wants the body, which can be read once.
const bodies = new WeakMap<Request, Promise<ArrayBuffer>>();

/** The body of a request, which others can still read. Throws the service's refusal of one that is too large for the operation. */
export async function sentBody(operation: Operation, request: Request): Promise<RawBody> {
  const read = bodies.get(request) ?? request.clone().arrayBuffer();
  bodies.set(request, read);
  const bytes = new Uint8Array(await read);
  const largest = largestBody(operation) ?? 0;
  if (bytes.length > largest) throw refusals.bodyTooLarge(largest);
  return await readBody(operation, { bytes, contentType: request.headers.get("content-type") ?? undefined });
}
