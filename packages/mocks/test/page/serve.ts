import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** Serves a page whose script is main.ts, bundled with the msw that is installed under this name, and that msw's worker. */
export async function servePage(msw: string): Promise<{ url: string; close(): void }> {
  const library = dirname(fileURLToPath(import.meta.resolve(`${msw}/package.json`)));
  const files = new Map<string, readonly [type: string, content: string]>([
    ["/", ["text/html", "<!doctype html><script type=module src=/main.js></script>"]],
    ["/main.js", ["text/javascript", await bundle(msw)]],
    ["/mockServiceWorker.js", ["text/javascript", await readFile(join(library, "lib/mockServiceWorker.js"), "utf8")]],
    ["/plain.txt", ["text/plain", "from the server"]],
  ]);
  const server = createServer(({ url = "" }, response) => {
    const [type, content] = files.get(url) ?? ["text/plain", "not found"];
    response.writeHead(files.has(url) ? 200 : 404, { "content-type": type }).end(content);
  });
  server.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function bundle(msw: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("main.ts", import.meta.url))],
    bundle: true,
    write: false,
    format: "esm",
    platform: "browser",
    conditions: ["@defender-endpoint/source"],
    alias: { msw },
  });
  return outputFiles[0]?.text ?? "";
}
