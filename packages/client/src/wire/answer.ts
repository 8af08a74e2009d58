/** An answer whose body has arrived. A `Response` made for this alone would double the cost of a call. */
export interface Answer {
  readonly status: number;
  readonly statusText: string;
  readonly ok: boolean;
  readonly headers: Headers;
  /** Decompressed, and empty where there is none. Undefined where there was more than may be read. */
  readonly body: Uint8Array<ArrayBuffer> | undefined;
  /** The body of a download, which nobody has read yet; `body` is then empty. */
  readonly download?: ReadableStream<Uint8Array>;
}

type ReadBody = () => Promise<Answer["body"]>;

/** In bytes. An envelope has some hundred, and every attempt may meet a longer one. */
const longestFailure = 1_048_576;

// What a `Response` of these has is no body.
const withoutBody = [204, 205, 304];

/**
 * Takes a response, and returns what reads its body: so many bytes of a success, of a failure a MiB at most, counted after
 * decompression, beyond which the connection is given up. A success of a `download` is handed on unread. The response may come of a
 * foreign `fetch`, so that it may be anything: throws if it is none that can be read.
 */
export function openAnswer(response: Response, maxAnswerSize: number, download = false): () => Promise<Answer> {
  const { status, statusText, headers: received, body } = response;
  if (!Number.isInteger(status)) throw new TypeError("The status is no number.");
  const ok = status >= 200 && status < 300;
  const limit = ok ? maxAnswerSize : Math.min(maxAnswerSize, longestFailure);
  const headers = received instanceof Headers ? received : new Headers(received);
  const head = { status, statusText, ok, headers };
  if (download && ok && body) return async () => ({ ...head, body: new Uint8Array(), download: body });
  const read = withoutBody.includes(status)
    ? async () => new Uint8Array()
    : body?.getReader
      ? readStream(body.getReader(), limit)
      : readAll(response.arrayBuffer.bind(response), limit);
  return async () => ({ ...head, body: await read() });
}

/** Is faster than `arrayBuffer()`. */
function readStream(reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>, limit: number): ReadBody {
  return async () => {
    // Most come in one piece. Others are copied into one that grows: millions of small ones would take many times their size.
    let bytes = new Uint8Array();
    let size = 0;
    while (true) {
      const { done, value } = await reader.read();
      if (done) return bytes.subarray(0, size);
      if (!ArrayBuffer.isView(value)) throw new TypeError("The body is not of bytes.");
      const start = size;
      size += value.byteLength;
      if (size > limit) {
        reader.cancel().catch(() => {});
        return undefined;
      }
      if (start === 0) {
        bytes = new Uint8Array(value.buffer, value.byteOffset, size);
        continue;
      }
      if (size > bytes.length) {
        const longer = new Uint8Array(Math.min(2 * size, limit));
        longer.set(bytes);
        bytes = longer;
      }
      bytes.set(value, start);
    }
  };
}

/** For those whose body is none, or no web stream: it is here before its size is known. */
function readAll(arrayBuffer: () => Promise<ArrayBuffer>, limit: number): ReadBody {
  return async () => {
    const bytes = new Uint8Array(await arrayBuffer());
    return bytes.length > limit ? undefined : bytes;
  };
}

const utf8 = new TextDecoder();

/** The body as text, without a byte order mark. */
export function textOf({ body }: Answer): string {
  return utf8.decode(body);
}
