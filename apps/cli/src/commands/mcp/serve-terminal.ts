import { Writable } from "node:stream";
import type { DefenderClient } from "@defender-endpoint/client";
import { StdioServerTransport, serveStdio } from "@modelcontextprotocol/server/stdio";
import type { Terminal } from "../../output/terminal.ts";
import { createMcpServer } from "./create-mcp-server.ts";
import type { ServedOperations } from "./served-operations.ts";

/** Serves whoever is at the other end of standard input and output, until they go or the signal says so. */
export async function serveTerminal(
  client: DefenderClient,
  served: ServedOperations,
  { stdin, stdout, stderr, signal }: Terminal,
): Promise<void> {
  const output = new Writable({
    write(chunk, _, written) {
      stdout.write(chunk);
      written();
    },
  });
  const transport = new StdioServerTransport(stdin, output);
  const gone = new Promise<void>((resolve) => {
    stdin.once("end", resolve).once("close", resolve);
    if (signal?.aborted) resolve();
    signal?.addEventListener("abort", () => resolve(), { once: true });
  });
  const server = serveStdio(() => createMcpServer(client, served), {
    transport,
    // What was sent may be in it, and is for nobody's log.
    onerror: () => stderr.write("mde: a message could not be read or answered, and was passed over.\n"),
  });
  await gone;
  await server.close();
}
