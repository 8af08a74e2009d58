import type { Socket } from "node:net";
import type { UnderlyingSource } from "node:stream/web";
import { setImmediate, setTimeout } from "node:timers/promises";
import { ConnectionFault } from "./connection-fault.ts";

/** The answer with half of its body, as if that were all. */
export async function truncated(response: Response): Promise<Response> {
  const bytes = await response.bytes();
  return new Response(bytes.subarray(0, bytes.length / 2), response);
}

/** The answer with half of its body, after which nothing comes any more. */
export async function stalled(response: Response): Promise<Response> {
  const bytes = await response.bytes();
  return streamed(response, {
    start: (controller) => controller.enqueue(bytes.subarray(0, bytes.length / 2)),
  });
}

/** The answer with half of its body, after which the connection breaks. Without a socket reading the body fails. */
export async function broken(response: Response, socket: Socket | undefined): Promise<Response> {
  const bytes = await response.bytes();
  return streamed(response, {
    start: (controller) => controller.enqueue(bytes.subarray(0, bytes.length / 2)),
    async pull(controller) {
      // What has been read is on its way only after the current turn of the event loop.
      await setImmediate();
      if (socket !== undefined) socket.destroy();
      else controller.error(new TypeError("terminated", { cause: new ConnectionFault() }));
    },
  });
}

/** The answer with its body in pieces of so many bytes, and a pause in milliseconds before each. */
export async function dribbled(response: Response, pause: number, size: number): Promise<Response> {
  const bytes = await response.bytes();
  const stopped = new AbortController();
  let sent = 0;
  return streamed(response, {
    async pull(controller) {
      await setTimeout(pause, undefined, { signal: stopped.signal });
      controller.enqueue(bytes.subarray(sent, sent + size));
      sent += size;
      if (sent >= bytes.length) controller.close();
    },
    cancel: () => stopped.abort(),
  });
}

function streamed(response: Response, source: UnderlyingSource<Uint8Array>): Response {
  const { status, headers } = response;
  // In chunks: the server's adapter would otherwise wait whether the body ends soon, before it sends the head.
  const chunked = { ...Object.fromEntries(headers), "Transfer-Encoding": "chunked" };
  // One piece at a time: `pull` must not run before the piece before has been read.
  return new Response(new ReadableStream(source, { highWaterMark: 0 }), { status, headers: chunked });
}
