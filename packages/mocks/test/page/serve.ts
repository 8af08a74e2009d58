import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

export interface ServedPage {
  readonly url: string;
  close(): void;
}

/** The service worker of the msw that is installed under this name. */
export function workerScript(msw: string): Promise<string> {
  const library = dirname(fileURLToPath(import.meta.resolve(`${msw}/package.json`)));
  return readFile(join(library, "lib/mockServiceWorker.js"), "utf8");
}

/** Serves a page with a script from this folder, bundled with the msw that is installed under this name, and a worker. */
export async function servePage(entry: string, msw: string, worker: string): Promise<ServedPage> {
  const files = new Map<string, readonly [type: string, content: string]>([
    ["/", ["text/html", "<!doctype html><script type=module src=/main.js></script>"]],
    ["/main.js", ["text/javascript", await bundle(entry, msw)]],
    ["/mockServiceWorker.js", ["text/javascript", worker]],
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

async function bundle(entry: string, msw: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    bundle: true,
    write: false,
    format: "esm",
    platform: "browser",
    conditions: ["@defender-endpoint/source"],
    alias: { msw },
  });
  return outputFiles[0]?.text ?? "";
}
