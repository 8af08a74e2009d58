import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { serveEmulator } from "@defender-endpoint/emulator";
import { expect, inject, onTestFinished, test } from "vitest";
import { browserForTests } from "./browser.ts";
import { triageOn } from "./triage-on-emulator.ts";

const browser = browserForTests();

test("what a browser loads before the first question is less than 200 kB when packed, and the picture is not in it", async () => {
  const emulator = await serveEmulator({ port: 0 });
  onTestFinished(() => emulator.close());
  const triage = await triageOn(emulator);
  onTestFinished(() => triage.close());
  const page = await browser.open();
  const loaded: string[] = [];
  page.on("request", (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto(triage.url, { waitUntil: "networkidle" });

  const folder = inject("pageFolder");
  const built = ["/index.html", ...(await readdir(join(folder, "assets"))).map((name) => `/assets/${name}`)];
  const first = built.filter((path) => loaded.includes(path === "/index.html" ? "/" : path));
  const sizes = await Promise.all(first.map(async (path) => gzipSync(await readFile(join(folder, path))).length));
  const size = sizes.reduce((sum, one) => sum + one, 0);
  expect(first.length).toBeGreaterThanOrEqual(4);
  expect(first.join()).not.toContain("/picture-");
  expect(size).toBeLessThan(200_000);
});
