import { once } from "node:events";
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import chromium from "@sparticuz/chromium";
import { type Browser, chromium as playwright } from "playwright-core";
import { readmeExample } from "../consumer-project.ts";
import { bundle } from "./bundle.ts";
import { messageOf, type Runtime, RuntimeMissingError } from "./runtime.ts";

/** The Chromium that npm has installed in the workspace. */
export const browserRuntime: Runtime = {
  name: "a browser (Chromium)",
  async run({ project, emulator }) {
    const browser = await launch();
    let script = "";
    const server = createServer((asked, answer) => serve(asked, answer, () => script, emulator));
    try {
      server.listen(0, "127.0.0.1");
      await once(server, "listening");
      const page = `http://127.0.0.1:${portOf(server)}`;
      script = await bundle(project, readmeExample(page), ["browser"]);
      return await printedBy(browser, page);
    } finally {
      await browser.close();
      server.close();
      server.closeAllConnections();
    }
  },
};

/** @throws {RuntimeMissingError} when it does not start here. */
export async function launch(): Promise<Browser> {
  try {
    return await playwright.launch({
      executablePath: await chromium.executablePath(),
      // Root has no sandbox to be put into, and a test machine often has no graphics.
      args: ["--headless=shell", "--no-sandbox", "--disable-gpu", "--disable-background-networking"],
      timeout: 0,
    });
  } catch (error) {
    throw new RuntimeMissingError(`it does not start: ${messageOf(error)}`);
  }
}

/** Like the service, the emulator lets no page of another origin ask: so what the page asks of its own is handed on. */
function serve(asked: IncomingMessage, answer: ServerResponse, script: () => string, emulator: string): void {
  const { url = "/", method, headers } = asked;
  if (url === "/") {
    answer.setHeader("Content-Type", "text/html");
    answer.end('<link rel="icon" href="data:,"><script type="module" src="/example.js"></script>');
  } else if (url === "/example.js") {
    answer.setHeader("Content-Type", "text/javascript");
    answer.end(script());
  } else {
    const onward = request(new URL(url, emulator), { method, headers }, (found) => {
      answer.writeHead(found.statusCode ?? 502, found.headers);
      found.pipe(answer);
    });
    onward.on("error", () => answer.destroy());
    asked.pipe(onward);
  }
}

/** The first line that the page writes to its console. What it throws instead fails. */
async function printedBy(browser: Browser, url: string): Promise<string> {
  const page = await browser.newPage();
  const thrown = new Promise<never>((_, reject) => page.on("pageerror", reject));
  const written = page.waitForEvent("console");
  // Whichever is not first is not waited for.
  written.catch(() => {});
  thrown.catch(() => {});
  await page.goto(url);
  const line = await Promise.race([written, thrown]);
  if (line.type() !== "log") throw new Error(line.text());
  return line.text();
}

function portOf(server: Server): number {
  // A server that listens on a port has an address of this form.
  return (server.address() as AddressInfo).port;
}
