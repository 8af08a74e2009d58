import type { DownloadTools, LinkedFile } from "./download-tools.ts";

/**
 * The bytes of a file, by its link. The host of files is sent nothing but the link, which is signed: no token. Each piece has the
 * client's `timeout` to come.
 */
export async function* readFile(
  { settings: { fetch, runtime, timeout }, withTimeLimit, isDefenderError, networkCode, errors }: DownloadTools,
  { what, signature = [] }: LinkedFile,
  link: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array, void, undefined> {
  const stop = new AbortController();
  let phase: "request" | "body" = "request";
  const limits = {
    ms: timeout,
    outer: signal,
    late: () =>
      new errors.TimeoutError(
        `The ${what} did not go on coming within ${timeout} ms (phase: ${phase}). Allow more with the client's \`timeout\`.`,
        { phase, timeoutMs: timeout },
      ),
    aborted: (reason: unknown) =>
      isDefenderError(reason)
        ? reason
        : new errors.AbortedError(`The download of a ${what} was aborted by its caller's signal.`, { phase }, reason),
  };

  function refused(status: number): Error {
    return new errors.UnexpectedStatusError(
      `The link to the ${what} was answered ${status}. It holds for a while only: download it again, or have another one made.`,
      { status },
    );
  }

  function notOne(): Error {
    return new errors.InvalidAnswerError(
      `The link to the ${what} leads to something that is none. Look for a proxy or gateway in between, or have another one made.`,
      { issues: [{ path: "", rule: "format" }] },
    );
  }

  function broken(reason: unknown): Error {
    const code = networkCode(reason);
    const why = phase === "body" ? "the connection broke off within it" : "no connection to the host of its link";
    return new errors.NetworkError(
      `The ${what} was not downloaded: ${why}${code ? ` (${code})` : ""}. Check that the program may reach that host; \`reason\` holds what fetch threw.`,
      { code, phase },
      reason,
    );
  }

  const within = <T>(work: () => Promise<T>) => withTimeLimit(runtime, limits, work);
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  try {
    const response = await within(() =>
      (fetch ?? globalThis.fetch)(link, { credentials: "omit", signal: stop.signal }),
    );
    if (!response.ok) throw refused(response.status);
    phase = "body";
    reader = response.body?.getReader();
    let size = 0;
    const read = reader?.read.bind(reader);
    while (read) {
      const { done, value } = await within(read);
      if (done) break;
      if (signature.some((byte, at) => at >= size && at - size < value.length && value[at - size] !== byte))
        throw notOne();
      size += value.length;
      yield value;
    }
    if (size < signature.length) throw notOne();
  } catch (reason) {
    throw isDefenderError(reason) ? reason : broken(reason);
  } finally {
    stop.abort();
    // A foreign fetch may not heed its signal.
    reader?.cancel().catch(() => {});
  }
}
