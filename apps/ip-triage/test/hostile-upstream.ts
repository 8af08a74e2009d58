import { once } from "node:events";
import { createServer, type OutgoingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";

/** An answer as bytes on the wire. */
export interface WireAnswer {
  readonly body: string | Uint8Array;
  readonly headers?: OutgoingHttpHeaders;
}

const json = { "content-type": "application/json" };
const envelope = JSON.stringify({ error: { code: "InternalServerError", message: "It failed.", target: "an-id" } });

/** What answers in a service's place, or a service that is broken: none is an answer about an address. */
export const noAnswers: Readonly<Record<string, WireAnswer>> = {
  nothing: { body: "", headers: json },
  "nothing of any type": { body: "" },
  blanks: { body: " \n ", headers: json },
  "an empty object": { body: "{}", headers: json },
  null: { body: "null", headers: json },
  "an empty list": { body: "[]", headers: json },
  "a list of answers": { body: '[{"ipAddress":"8.8.8.8","organizationPrevalence":1}]', headers: json },
  "a collection": { body: '{"value":[]}', headers: json },
  "a word": { body: '"OK"', headers: json },
  "a word that is no JSON": { body: "OK", headers: { "content-type": "text/plain" } },
  "a number": { body: "5", headers: json },
  "a truth": { body: "true", headers: json },
  "an error envelope": { body: envelope, headers: json },
  "an error that is a word": { body: '{"error":"invalid_request"}', headers: json },
  "an answer without its count": { body: '{"ipAddress":"8.8.8.8","orgFirstSeen":null}', headers: json },
  "a count that is none": { body: '{"ipAddress":"8.8.8.8","organizationPrevalence":"many"}', headers: json },
  "half an answer": { body: '{"ipAddress":"8.8.8.8","organizationPre', headers: json },
  HTML: { body: "<!doctype html><title>Sign in to the Wi-Fi</title>", headers: { "content-type": "text/html" } },
  "HTML that claims to be JSON": { body: "<html><body>502</body></html>", headers: json },
  "bytes that are no text": { body: new Uint8Array([0xff, 0xfe, 0x00, 0x80, 0xc3]), headers: json },
  "brackets without end": { body: "[".repeat(100_000), headers: json },
  "what is not packed as it says": { body: "{}", headers: { ...json, "content-encoding": "gzip" } },
  "64 MB of blanks, packed": {
    body: gzipSync(Buffer.alloc(64_000_000, " "), { level: 9 }),
    headers: { ...json, "content-encoding": "gzip" },
  },
};

/** A server that answers every request as it is told to. */
export async function startUpstream() {
  let answer: (path: string) => { readonly status: number } & WireAnswer = () => ({ status: 500, body: "" });
  const server = createServer((request, response) => {
    const { status, body, headers = {} } = answer(request.url ?? "");
    request.resume();
    response.writeHead(status, headers);
    response.end(status === 204 ? undefined : body);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answers(next: typeof answer) {
      answer = next;
    },
    async close() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
