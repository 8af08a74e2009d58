import { EventEmitter, once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { PageNotBuiltError, PortInUseError, serveTriage } from "./index.ts";

async function somePage(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "ip-triage-test-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, "index.html"), "<title>IP triage</title>");
  return folder;
}

async function serveSomething({ port = 0 } = {}) {
  const triage = await serveTriage({ port, mocks: true, pageFolder: await somePage() });
  onTestFinished(() => triage.close());
  return triage;
}

test("the page is served at the URL that comes back, on this machine only", async () => {
  const { url, port } = await serveSomething();
  expect(url).toBe(`http://127.0.0.1:${port}`);
  expect(await (await fetch(url)).text()).toBe("<title>IP triage</title>");
});

test("on mocks MSW's own service worker is served", async () => {
  const { url } = await serveSomething();
  const response = await fetch(`${url}/mockServiceWorker.js`);
  expect(response.headers.get("content-type")).toContain("text/javascript");
  expect(response.headers.get("cache-control")).toBe("no-cache");
  expect(await response.text()).toContain("INTEGRITY_CHECKSUM");
});

test("a port that is taken is named, and so is the variable to change", async () => {
  const { port } = await serveSomething();
  const second = serveSomething({ port });
  await expect(second).rejects.toThrow(PortInUseError);
  await expect(second).rejects.toMatchObject({ kind: "port-in-use", port });
  await expect(second).rejects.toThrow(new RegExp(`Port ${port} is in use.*WEB_PORT`));
});

test("a folder without a page is no start", async () => {
  const missing = serveTriage({ port: 0, mocks: true, pageFolder: join(tmpdir(), "ip-triage-not-there") });
  await expect(missing).rejects.toThrow(PageNotBuiltError);
});

test("closing does not wait for a browser's open connection, and may be repeated", async () => {
  const triage = await serveSomething();
  const socket = connect(triage.port, "127.0.0.1");
  const ended = once(socket, "close");
  await once(socket, "connect");
  socket.write("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: keep-alive\r\n\r\n");
  await once(socket, "data");
  await triage.close();
  await ended;
  await triage.close();
  await expect(fetch(triage.url)).rejects.toThrow();
});

test("a request with two hosts is refused, whichever comes first", async () => {
  const { port } = await serveSomething();
  const socket = connect(port, "127.0.0.1");
  onTestFinished(() => void socket.destroy());
  socket.write("GET / HTTP/1.1\r\nHost: localhost\r\nHost: rebound.example\r\n\r\n");
  const [answer] = await once(socket, "data");
  expect(String(answer)).toMatch(/^HTTP\/1\.1 4(?:00|21) /);
});

test("a browser that goes away ends its lookup", async () => {
  const sent = new EventEmitter<{ request: [Request] }>();
  const started = once(sent, "request");
  const triage = await serveTriage({
    port: 0,
    pageFolder: await somePage(),
    quiet: true,
    credential: () => "a-token",
    client: {
      fetch(input, init) {
        sent.emit("request", new Request(input, init));
        return new Promise(() => {});
      },
    },
  });
  onTestFinished(() => triage.close());
  const browser = new AbortController();
  const lookup = fetch(`${triage.url}/api/ips/8.8.8.8/stats`, { signal: browser.signal });
  const [{ signal }] = await started;
  const stopped = once(signal, "abort");
  browser.abort();
  await expect(lookup).rejects.toThrow();
  await stopped;
  expect(signal.aborted).toBe(true);
});
