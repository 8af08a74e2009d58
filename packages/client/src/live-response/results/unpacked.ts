import type { Tools } from "../tools.ts";

/** What every gzip file begins with. */
const signature = [0x1f, 0x8b];

/**
 * The bytes of a result, out of the gzip file that it is in. What is none comes as it is: of scripts it has been seen as plain JSON, and a proxy
 * may unpack it on the way.
 */
export async function* unpacked(
  chunks: AsyncGenerator<Uint8Array, void, undefined>,
  { isDefenderError, errors }: Tools,
): AsyncGenerator<Uint8Array, void, undefined> {
  const head = await headOf(chunks);
  const source = streamOf(head, chunks);
  const isPacked = signature.every((byte, at) => head[at] === byte);
  const reader = (isPacked ? source.pipeThrough(new DecompressionStream("gzip")) : source).getReader();
  try {
    while (true) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } catch (reason) {
    if (isDefenderError(reason)) throw reason;
    throw new errors.InvalidAnswerError(
      "The link to the result leads to a broken gzip file. Look for a proxy or gateway in between, and read the session again.",
      { operationId: "getLiveResponseResult", issues: [{ path: "", rule: "format" }] },
    );
  } finally {
    await reader.cancel().catch(() => {});
  }
}

/** The first bytes, as many as tell what it is. */
async function headOf(chunks: AsyncGenerator<Uint8Array, void, undefined>): Promise<Uint8Array<ArrayBuffer>> {
  let head = new Uint8Array();
  while (head.length < signature.length) {
    const { done, value } = await chunks.next();
    if (done) break;
    head = Uint8Array.of(...head, ...value);
  }
  return head;
}

function streamOf(
  head: Uint8Array<ArrayBuffer>,
  chunks: AsyncGenerator<Uint8Array, void, undefined>,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    start(controller) {
      if (head.length > 0) controller.enqueue(head);
    },
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(new Uint8Array(value));
    },
    cancel: async () => void (await chunks.return()),
  });
}
