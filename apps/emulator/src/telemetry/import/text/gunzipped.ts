import { createGunzip } from "node:zlib";

/** The data ended before the gzip stream in it did. Everything up to there has been handed out. */
export class GzipCutOffError extends Error {
  readonly kind = "gzip-cut-off";

  constructor(options?: ErrorOptions) {
    super("The gzip data ends early: the file is cut off. Copy or export it again.", options);
    this.name = "GzipCutOffError";
  }
}

/**
 * Unpacks gzip. A stream that fails drops what has not been read from it, so all of a chunk's output is taken
 * before the next chunk goes in, or the end: nothing of a file that is cut off gets lost.
 */
export async function* gunzipped(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip({ chunkSize: 256 * 1024 });
  let failure: Error | undefined;
  let wake = () => {};
  gunzip.on("readable", () => wake()).on("end", () => wake());
  gunzip.on("error", (error) => {
    failure = error;
    wake();
  });

  async function* outputUntil(done: () => boolean): AsyncGenerator<Uint8Array> {
    for (;;) {
      for (let chunk = gunzip.read(); chunk !== null; chunk = gunzip.read()) yield chunk;
      if (failure !== undefined) throw endedEarly(failure) ? new GzipCutOffError({ cause: failure }) : failure;
      if (done() || gunzip.readableEnded) return;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  }

  try {
    for await (const chunk of content) {
      let taken = false;
      gunzip.write(chunk, () => {
        taken = true;
        wake();
      });
      yield* outputUntil(() => taken);
      // Something else follows the gzip data. It is passed over, as gunzip does.
      if (gunzip.readableEnded) return;
    }
    gunzip.end();
    yield* outputUntil(() => false);
  } finally {
    gunzip.destroy();
  }
}

function endedEarly(failure: Error): boolean {
  return "code" in failure && failure.code === "Z_BUF_ERROR";
}
