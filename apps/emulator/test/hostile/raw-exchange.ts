import { once } from "node:events";
import { connect } from "node:net";
import fc from "fast-check";
import type { ReceivedAnswer } from "./answer-check.ts";
import type { HostileRequest } from "./hostile-request.ts";

/** How the bytes of a request are spoilt, beyond what it says. */
const damage = fc.record({
  version: fc.oneof(
    { weight: 9, arbitrary: fc.constant("HTTP/1.1") },
    fc.constantFrom("HTTP/1.0", "HTTP/0.9", "HTTP/2.0", "HTTP/9.9", "http/1.1", "", "RTSP/1.0"),
  ),
  host: fc.oneof(
    { weight: 9, arbitrary: fc.constant("Host: 127.0.0.1\r\n") },
    fc.constantFrom(
      "",
      "Host:\r\n",
      "Host: a b\r\n",
      "Host: [::1\r\n",
      "Host: x\r\nHost: y\r\n",
      "Host: é\r\n",
      "Host: a/b?c#d@e\r\n",
    ),
  ),
  framing: fc.oneof(
    { weight: 6, arbitrary: fc.constant("exact") },
    fc.constantFrom(
      "none",
      "short",
      "long",
      "twice",
      "negative",
      "chunked",
      "badChunk",
      "both",
      "expect",
      "unknownCoding",
    ),
  ),
  prefix: fc.oneof(
    { weight: 6, arbitrary: fc.constant("") },
    fc.constantFrom("\r\n", "http://127.0.0.1", "http://elsewhere.example", "http://[", "*", "?", "#", " "),
  ),
  noise: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, fc.tuple(fc.nat(), fc.uint8Array({ maxLength: 5 }))),
  end: fc.oneof({ weight: 9, arbitrary: fc.constant("\r\n") }, fc.constantFrom("\n", "\r", " folded\r\n", "\0\r\n")),
});

export type Damage = typeof damage extends fc.Arbitrary<infer Value> ? Value : never;

/** A request as bytes, most of which are not quite HTTP. */
export function hostileBytes(requests: fc.Arbitrary<HostileRequest>): fc.Arbitrary<Buffer> {
  return fc.tuple(requests, damage).map(([request, how]) => bytesOf(request, how));
}

function bytesOf(
  { method, target, headers, body }: HostileRequest,
  { version, host, framing, prefix, noise, end }: Damage,
) {
  const lines = headers.map(([name, value]) => `${name}: ${value}${end}`).join("");
  const place = prefix === "\r\n" ? `${prefix}${method} ` : `${method} ${prefix}`;
  const bytes = Buffer.from(`${place}${target} ${version}\r\n${host}${lines}${framed(framing, body)}`);
  if (noise === null) return bytes;
  const at = noise[0] % (bytes.length + 1);
  return Buffer.concat([bytes.subarray(0, at), noise[1], bytes.subarray(at + 1)]);
}

function framed(framing: string, body: string): string {
  const length = Buffer.byteLength(body);
  const chunk = `${length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
  switch (framing) {
    case "none":
      return `\r\n${body}`;
    case "short":
      return `Content-Length: ${Math.floor(length / 2)}\r\n\r\n${body}`;
    case "long":
      return `Content-Length: ${length + 9}\r\n\r\n${body}`;
    case "twice":
      return `Content-Length: ${length}\r\nContent-Length: ${length + 1}\r\n\r\n${body}`;
    case "negative":
      return `Content-Length: -1\r\n\r\n${body}`;
    case "chunked":
      return `Transfer-Encoding: chunked\r\n\r\n${chunk}`;
    case "badChunk":
      return `Transfer-Encoding: chunked\r\n\r\nzz\r\n${body}`;
    case "both":
      return `Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n${chunk}`;
    case "expect":
      return `Expect: 100-continue\r\nContent-Length: ${length}\r\n\r\n${body}`;
    case "unknownCoding":
      return `Transfer-Encoding: gzip, x\r\n\r\n${chunk}`;
    default:
      return `Content-Length: ${length}\r\n\r\n${body}`;
  }
}

/** Everything that a server says to these bytes, until the connection is over. */
export async function exchange(port: number, bytes: Buffer): Promise<Buffer> {
  const answer = await exchangeOnce(port, bytes, "at once");
  // Node takes a caller that has nothing more to say for one that has left, unless the answer is there by then.
  return isAnswered(answer) ? answer : await exchangeOnce(port, bytes, "when answered");
}

async function exchangeOnce(port: number, bytes: Buffer, end: "at once" | "when answered"): Promise<Buffer> {
  const socket = connect(port, "127.0.0.1");
  const received: Buffer[] = [];
  socket.on("data", (chunk) => received.push(chunk));
  // A server may hang up while there is still something to send.
  socket.on("error", () => {});
  socket.write(bytes);
  if (end === "at once") socket.end();
  else socket.on("data", () => isAnswered(Buffer.concat(received)) && socket.end());
  await once(socket, "close");
  return Buffer.concat(received);
}

/** 100 Continue alone is no answer yet. */
function isAnswered(received: Buffer): boolean {
  return !/^(HTTP\/1\.1 100 [^\r]*\r\n\r\n)?$/.test(received.toString("latin1"));
}

/** Reads one answer after the other. Throws if what is left is none. */
export function readAnswers(bytes: Buffer): ReceivedAnswer[] {
  const answers: ReceivedAnswer[] = [];
  let rest = bytes;
  while (rest.length > 0) {
    const end = rest.indexOf("\r\n\r\n");
    const [statusLine = "", ...lines] = rest.subarray(0, Math.max(end, 0)).toString("latin1").split("\r\n");
    const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(statusLine)?.[1]);
    if (!status) throw new Error(`This is no answer: ${rest.subarray(0, 100).toString("latin1")}`);
    rest = rest.subarray(end + 4);
    if (status === 100) continue;
    const headers = new Headers(
      lines.map((line): [string, string] => [line.split(": ")[0] ?? "", line.split(": ")[1] ?? ""]),
    );
    // The answer to HEAD has a length, and no body.
    const isBodiless = rest.length === 0 || rest.subarray(0, 9).equals(Buffer.from("HTTP/1.1 "));
    const isChunked = headers.get("Transfer-Encoding") === "chunked";
    const length = isBodiless ? 0 : isChunked ? emptyChunked(rest) : Number(headers.get("Content-Length") ?? 0);
    if (rest.length < length) throw new Error("The answer is cut off.");
    answers.push({ status, headers, body: isChunked ? "" : rest.subarray(0, length).toString("utf8") });
    rest = rest.subarray(length);
  }
  return answers;
}

/** The only answers without a length are those without a body. */
function emptyChunked(bytes: Buffer): number {
  const end = "0\r\n\r\n";
  if (bytes.subarray(0, end.length).toString("latin1") !== end) throw new Error("The answer has no length.");
  return end.length;
}
