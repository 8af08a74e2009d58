/**
 * How long the page keeps its user waiting with 5,000 addresses: the tasks over 50 ms while it scrolls, sorts, filters and while answers
 * come in. Prints a table, by the clock and by the time that the page had a processor: on a busy machine only the latter says something.
 * `node --conditions=@defender-endpoint/source test/measure.ts`, in this folder; times depend on the machine.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { clientSecret } from "@defender-endpoint/client";
import { serveEmulator } from "@defender-endpoint/emulator";
import chromium from "@sparticuz/chromium";
import { type Page, chromium as playwright } from "playwright-core";
import { packAddresses } from "../src/page/asking/packed-addresses.ts";
import { serveTriage } from "../src/server/index.ts";
import { buildPageInto } from "../src/server/page/build-page.ts";

const addresses = Array.from({ length: 5_000 }, (_, n) => `10.${77 + (n >> 12)}.${(n >> 8) & 255}.${n & 255}`);

/** Answers as they would be kept over a reload: counts over five powers of ten, times over 30 days. */
function keptAnswers(): string {
  const now = Date.now();
  const ago = (days: number) => new Date(now - days * 86_400_000).toISOString();
  const answers = addresses.map((ip, n) => {
    const first = 29 * (((n * 7919) % 5_000) / 5_000);
    const organizationPrevalence = n % 10 === 0 ? 0 : Math.floor(10 ** (4 * (((n * 104_729) % 5_000) / 5_000)));
    const times = { orgFirstSeen: ago(first), orgLastSeen: ago(first * (((n * 31) % 100) / 100)) };
    return { ip, lookBackHours: 720, asOf: now, statistics: { ipAddress: ip, organizationPrevalence, ...times } };
  });
  return JSON.stringify(answers);
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly args: { readonly name?: string };
  /** Microseconds that passed, and those in which the thread had a processor. */
  readonly dur?: number;
  readonly tdur?: number;
}

/** Does something, and prints how many of the page's tasks took long meanwhile: by the clock, and by the processor's time. */
async function longTasks(page: Page, what: string, act: () => Promise<unknown>): Promise<void> {
  await page.evaluate(() => {
    const seen: number[] = [];
    new PerformanceObserver((list) => seen.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: "longtask",
    });
    Object.assign(globalThis, { longTasks: seen });
  });
  await browser.startTracing(page, { categories: ["toplevel", "devtools.timeline", "__metadata"] });
  await act();
  const { traceEvents }: { traceEvents: readonly TraceEvent[] } = JSON.parse(String(await browser.stopTracing()));
  const byClock = await page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks);
  const main = new Set(
    traceEvents.filter(({ args }) => args.name === "CrRendererMain").map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const byProcessor = traceEvents
    .filter(({ name, pid, tid }) => name.endsWith("RunTask") && main.has(`${pid} ${tid}`))
    .map(({ tdur = 0 }) => tdur / 1_000);
  if (byProcessor.length === 0)
    throw new Error("The trace has no tasks: expected events named RunTask of CrRendererMain.");
  const cells = [byClock, byProcessor].flatMap((times) => [
    times.filter((ms) => ms > 50).length,
    Math.round(Math.max(0, ...times)),
  ]);
  console.log([what.padEnd(44), ...cells.map((cell) => String(cell).padStart(10))].join(""));
}

const folder = await mkdtemp(join(tmpdir(), "ip-triage-measure-"));
await buildPageInto(folder);
const emulator = await serveEmulator({ port: 0, quota: false });
const credential = clientSecret({
  tenantId: "measure",
  clientId: "emulator",
  clientSecret: "emulator-secret",
  authorityHost: emulator.url,
});
const triage = await serveTriage({
  port: 0,
  pageFolder: folder,
  baseUrl: emulator.url,
  credential,
  client: { quota: false },
});
const browser = await playwright.launch({
  executablePath: await chromium.executablePath(),
  args: ["--headless=shell", "--no-sandbox", "--disable-gpu"],
});
try {
  const url = `${triage.url}/#packed=${packAddresses(addresses)}`;
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript((kept) => sessionStorage.setItem("ip-triage answers", kept), keptAnswers());
  await page.goto(url);
  await page.getByText("5,000 of 5,000 addresses answered").waitFor();
  await page.locator("canvas").waitFor();
  await page.waitForTimeout(1_000);
  console.log(
    ["5,000 addresses".padEnd(44), "by clock", "longest", "by CPU", "longest"]
      .map((cell) => cell.padStart(10))
      .join(""),
  );
  await longTasks(page, "scrolling through the whole table, by wheel", async () => {
    await page.locator("tbody tr").first().hover();
    for (let step = 0; step < 300; step += 1) {
      await page.mouse.wheel(0, 700);
      await page.waitForTimeout(16);
    }
  });
  await longTasks(page, "scrolling with the arrow keys, 200 rows", async () => {
    await page.getByRole("grid").focus();
    for (let step = 0; step < 200; step += 1) await page.keyboard.press("ArrowUp");
  });
  await longTasks(page, "moving over the picture", async () => {
    const box = await page.locator(".plot").boundingBox();
    for (let step = 0; box && step < 100; step += 1) {
      await page.mouse.move(box.x + 60 + step * 4, box.y + 30 + ((step * 37) % 300));
      await page.waitForTimeout(16);
    }
  });
  await longTasks(page, "sorting by each column", async () => {
    for (const name of ["Address", "First seen", "Last seen", "Devices"]) {
      await page.getByRole("button", { name }).click();
      await page.waitForTimeout(300);
    }
  });
  await longTasks(page, "typing into the filter", () =>
    page.getByLabel("Filter").pressSequentially("10.77.1", { delay: 100 }),
  );

  const streaming = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await streaming.goto(triage.url);
  await streaming.getByLabel(/^IP addresses/).waitFor();
  await longTasks(streaming, "opening the link of all of them", async () => {
    await streaming.evaluate((hash) => {
      location.hash = hash;
    }, new URL(url).hash);
    await streaming.locator("tbody tr").first().waitFor();
  });
  await longTasks(streaming, "asking for all of them, without a quota", async () => {
    await streaming.getByRole("button", { name: "Look up 5,000 addresses" }).click();
    await streaming.getByText("5,000 of 5,000 addresses answered").waitFor({ timeout: 300_000 });
  });
} finally {
  await browser.close();
  await triage.close();
  await emulator.close();
  await rm(folder, { recursive: true, force: true });
}
