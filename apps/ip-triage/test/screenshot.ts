/**
 * The picture of the page in the README, on the emulator's sample telemetry:
 * `node --conditions=@defender-endpoint/source test/screenshot.ts`, in this folder, writes docs/images/ip-triage.png.
 */
import { mkdir, mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { clientSecret } from "@defender-endpoint/client";
import { serveEmulator } from "@defender-endpoint/emulator";
import chromium from "@sparticuz/chromium";
import { chromium as playwright } from "playwright-core";
import { serveTriage } from "../src/server/index.ts";
import { buildPageInto } from "../src/server/page/build-page.ts";

const path = fileURLToPath(new URL("../../../docs/images/ip-triage.png", import.meta.url));

/** A firewall's log in which some addresses of the sample occur, and some that no device contacted. */
const log = [
  "8.8.8.8 1.1.1.1 9.9.9.9 8.8.4.4 10.209.67.177 10.0.0.1 192.168.1.254 2001:4860:4860::8888 2606:4700:4700::1111",
  ...Array.from({ length: 13 }, (_, n) => `10.20.${(7 * n) % 7}.${11 + 7 * n} 172.16.4.${21 + 7 * n} 192.0.2.${n}`),
  ...Array.from({ length: 13 }, (_, n) => `198.51.100.${43 + 7 * n} 203.0.113.${54 + 7 * n}`),
  ...Array.from({ length: 13 }, (_, n) => `2001:db8::${(0x1005 + 7 * n).toString(16)}`),
].join("\n");

const folder = await mkdtemp(join(tmpdir(), "ip-triage-screenshot-"));
await buildPageInto(folder);
const emulator = await serveEmulator({ port: 0, sample: true });
const credential = clientSecret({
  tenantId: "demo",
  clientId: "emulator",
  clientSecret: "emulator-secret",
  authorityHost: emulator.url,
});
const triage = await serveTriage({ port: 0, pageFolder: folder, baseUrl: emulator.url, credential, sampleData: true });
const browser = await playwright.launch({
  executablePath: await chromium.executablePath(),
  args: ["--headless=shell", "--no-sandbox", "--disable-gpu"],
});
try {
  const page = await browser.newPage({
    viewport: { width: 1200, height: 1140 },
    colorScheme: "light",
    reducedMotion: "reduce",
  });
  await page.goto(triage.url);
  await page.getByLabel(/^IP addresses/).fill(log);
  await page.getByLabel("Look back").selectOption("7 days");
  await page.getByRole("button", { name: /^Look up/ }).click();
  await page.getByText(/^(\d+) of \1 addresses answered$/).waitFor();
  await page.locator("canvas").waitFor();
  await page.locator("tbody tr").nth(4).hover();
  await page.locator(".tip").waitFor();
  await mkdir(dirname(path), { recursive: true });
  await page.screenshot({ path });
  console.log(`${path}: ${Math.round((await stat(path)).size / 1_000)} kB`);
} finally {
  await browser.close();
  await triage.close();
  await emulator.close();
  await rm(folder, { recursive: true, force: true });
}
