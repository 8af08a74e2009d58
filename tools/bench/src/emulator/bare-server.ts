/** The least that Node can do: one answer to everything. Takes it as JSON on the command line, prints its URL. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

const { headers, body }: { headers: Record<string, string>; body: string } = JSON.parse(process.argv[2] ?? "{}");
const server = createServer((_, response) => {
  response.writeHead(200, { ...headers, "Content-Length": Buffer.byteLength(body) });
  response.end(body);
});
server.listen(0, "127.0.0.1", () => {
  // A server that listens on a host and port has an address of this form.
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
