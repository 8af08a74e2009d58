import { once } from "node:events";
import { text } from "node:stream/consumers";
import { systemRuntime } from "@defender-endpoint/client";
import { type RunningEmulator, serveEmulator } from "@defender-endpoint/emulator";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from "vitest";
import type { RunningTriage } from "../src/server/index.ts";
import { browserForTests, lookUp } from "./browser.ts";
import { triageOn } from "./triage-on-emulator.ts";

const browser = browserForTests();
let emulator: RunningEmulator;
let triage: RunningTriage;
let page: Page;

beforeAll(async () => {
  emulator = await serveEmulator({ port: 0, sample: true });
});

afterAll(() => emulator?.close());

// A quota of its own for each test.
beforeEach(async () => {
  triage = await triageOn(emulator);
  onTestFinished(() => triage.close());
  page = await browser.open({ viewport: { width: 1280, height: 800 } });
});

const log = `2026-11-24T09:15:00Z ALLOW tcp 10.209.67.177:4711 -> 8.8.8.8:53 rule=v1.2.3.4
2026-11-24T09:15:01Z DENY tcp 10.209.67.177:4712 -> 203.0.113[.]54:443
2026-11-24T09:15:02Z ALLOW udp [2001:4860:4860::8888]:53 256.1.1.1`;

/** So many addresses that nobody has contacted. */
const strangers = (length: number) => Array.from({ length }, (_, n) => `10.77.${n >> 8}.${n & 255}`);

const answered = (of: number, all = of) => page.getByText(`${of} of ${all} addresses answered`).waitFor();
const firstColumn = () => page.locator("tbody .ip").allTextContents();

/** Counts the lookups that the page sends from here on. */
function countLookups(): () => number {
  let count = 0;
  page.on("request", (request) => {
    if (request.url().includes("/api/")) count += 1;
  });
  return () => count;
}

test("a pasted log shows what is in it before anything is asked, and then answers about it", async () => {
  const lookups = countLookups();
  await page.goto(triage.url);
  await page.getByLabel(/^IP addresses/).fill(log);
  await page.getByText("Found 4 addresses in 5 places").waitFor();
  await page.getByText("This looks like an address and is none: 256.1.1.1.").waitFor();
  await page.getByLabel("1 reserved").uncheck();
  expect(lookups()).toBe(0);
  await page.getByRole("button", { name: "Look up 3 addresses" }).click();
  await answered(3);
  expect(lookups()).toBe(3);
  expect(await firstColumn()).toEqual(["2001:4860:4860::8888", "8.8.8.8", "10.209.67.177"]);
  expect(new URL(page.url()).hash).toBe("#ips=10.209.67.177,8.8.8.8,2001:4860:4860::8888");
  expect(await page.title()).toBe("3 addresses · IP triage");
});

test("a file that is dropped anywhere on the page is read there, whatever its size", async () => {
  await page.goto(triage.url);
  await page.getByLabel(/^IP addresses/).waitFor();
  const content = `${"nothing to see here\n".repeat(20_000)}${log}`;
  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], "firewall.log"));
    return transfer;
  }, content);
  await page.dispatchEvent("h1", "dragover", { dataTransfer: data });
  await page.getByText("Drop it to find the addresses in it").waitFor();
  await page.dispatchEvent("h1", "drop", { dataTransfer: data });
  await page.getByText("firewall.log, 400 kB").waitFor();
  await page.getByRole("button", { name: "Look up 4 addresses" }).click();
  await answered(4);
});

test("a chosen file that is no text is refused, with what to do", async () => {
  await page.goto(triage.url);
  const file = { name: "capture.pcap", mimeType: "", buffer: Buffer.from([0xd4, 0xc3, 0xb2, 0xa1, 0, 0, 4, 0]) };
  await page.getByLabel("Choose a file").setInputFiles(file);
  await page.getByText("capture.pcap cannot be read: expected text").waitFor();
  expect(await page.getByRole("button", { name: "Look up" }).isDisabled()).toBe(true);
});

test("answers are shown as they come, and what is still to come does not hold them up", async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/api/ips/8.8.8.8/**", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(triage.url);
  await lookUp(page, log);
  await page.getByText("3 of 4 addresses answered").waitFor();
  expect(await page.getByRole("row", { name: "8.8.8.8" }).getByText("…").isVisible()).toBe(true);
  expect(await page.getByRole("progressbar").getAttribute("value")).toBe("3");
  release();
  await answered(4);
});

test("when the quota is used up the run waits as long as it must, and goes on by itself", async () => {
  let passed = 0;
  const now = () => Date.now() + passed;
  const own = await triageOn(emulator, { runtime: { ...systemRuntime, now, elapsed: now } });
  onTestFinished(() => own.close());
  await page.clock.install();
  await page.goto(own.url);
  await page.getByLabel(/^IP addresses/).fill(strangers(110).join(" "));
  await page.getByText("110 calls are more than is left of the quota now: this takes at least 1 min.").waitFor();
  await page.getByRole("button", { name: "Look up 110 addresses" }).click();
  await page.getByText(/^The quota is used up\. This goes on by itself/).waitFor();
  await page.getByText("0 of 100 calls left").waitFor();
  await answered(100, 110);
  expect(await page.getByRole("timer").textContent()).toMatch(/^in (1 min 00 s|\d\d? s)$/);
  // A minute later, for all three of them.
  await fetch(`${emulator.url}/_emulator/reset`, { method: "POST" });
  passed = 61_000;
  await page.clock.fastForward(61_000);
  await answered(110);
});

test("cancelling aborts what is under way on the server too, keeps what is answered, and goes on from there", async () => {
  const stopped: Promise<unknown>[] = [];
  let hanging = true;
  const own = await triageOn(emulator, {
    fetch(input, init) {
      const request = new Request(input, init);
      if (!hanging || !/10\.77\.0\.(?:[5-9]|1\d)\//.test(request.url)) return fetch(request);
      stopped.push(once(request.signal, "abort"));
      return new Promise((_, reject) => request.signal.addEventListener("abort", () => reject(request.signal.reason)));
    },
  });
  onTestFinished(() => own.close());
  await page.goto(own.url);
  await lookUp(page, strangers(20).join("\n"));
  await answered(5, 20);
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect.poll(() => stopped.length).toBe(5);
  await Promise.all(stopped);
  await answered(5, 20);
  hanging = false;
  await page.getByRole("button", { name: "Continue" }).click();
  await answered(20);
});

test("offline the run stops without failing any address, and goes on when the connection is back", async () => {
  await page.goto(triage.url);
  await lookUp(page, "8.8.8.8 1.1.1.1");
  await answered(2);
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Clear" }).click();
  await lookUp(page, log);
  await page.getByText("Offline.").waitFor();
  await answered(1, 4);
  await page.context().setOffline(false);
  await answered(4);
});

test("a server that goes away interrupts the run and says so", async () => {
  await page.goto(triage.url);
  await page.getByLabel(/^IP addresses/).waitFor();
  await triage.close();
  await lookUp(page, log);
  await page.getByText("Unreachable.").waitFor();
  expect(await page.locator(".run-failed").count()).toBe(0);
  await page.getByRole("button", { name: "Look up 4 addresses" }).waitFor();
  await page.getByText("The picture could not be loaded.").waitFor();
  browser.takeComplaints();
});

test("a reload keeps the question, the view and the answers, and asks nothing twice", async () => {
  await page.goto(triage.url);
  await lookUp(page, log);
  await answered(4);
  await page.getByRole("button", { name: "Address" }).click();
  await page.getByRole("button", { name: "Address" }).click();
  await page.locator("tbody tr", { hasText: "10.209.67.177" }).click();
  await page.getByLabel("Filter").fill("8");
  await expect.poll(() => new URL(page.url()).hash).toMatch(/&sort=-ip&find=8&selected=10\.209\.67\.177$/);
  const lookups = countLookups();
  await page.reload();
  await answered(4);
  await page.getByText("63,515 devices").first().waitFor();
  expect(await firstColumn()).toEqual(["2001:4860:4860::8888", "8.8.8.8"]);
  expect(lookups()).toBe(0);
});

test("a shared list asks by itself when it is short, and waits for a click when it costs much quota", async () => {
  await page.goto(triage.url);
  await lookUp(page, log);
  await answered(4);
  const shared = await browser.open();
  await shared.goto(page.url());
  await shared.getByText("4 of 4 addresses answered").waitFor();

  // Written out they are longer than what people read in a link.
  const many = Array.from({ length: 70 }, (_, n) => `2001:db8:77:77::${(n + 1).toString(16)}`);
  await page.getByRole("button", { name: "Clear" }).click();
  await lookUp(page, many.join(","));
  await expect.poll(() => new URL(page.url()).hash).toMatch(/^#packed=[\w-]+$/);
  const other = await browser.open();
  await other.goto(page.url());
  await other.getByText("Nothing has been asked yet: 70 addresses cost as many calls of the quota.").waitFor();
  await other.getByText("0 of 70 addresses answered").waitFor();
  await other.getByRole("button", { name: "Look up 70 addresses" }).waitFor();

  await shared.goto(page.url().slice(0, -20));
  await shared.getByText(/^The link was cut off on its way: only \d+ addresses/).waitFor();
});

test("the picture and the table are linked: pointing, selecting and choosing a part work both ways", async () => {
  await page.goto(triage.url);
  await lookUp(page, log);
  await answered(4);
  await page.locator("tbody tr", { hasText: "8.8.8.8" }).first().hover();
  await page.locator(".tip", { hasText: "8.8.8.8" }).waitFor();

  // The mouse stays where it is, though focus scrolls the page and other rows come to lie below it.
  const picture = page.getByRole("slider");
  await picture.focus();
  await picture.press("End");
  await page.locator("tr.pointed", { hasText: "2001:4860:4860::8888" }).waitFor();
  expect(await picture.getAttribute("aria-valuetext")).toMatch(/^2001:4860:4860::8888, \d+ devices, first seen 20/);
  await picture.press("Enter");
  await page.getByRole("region", { name: "Selected: 2001:4860:4860::8888" }).waitFor();

  // The lower half: on few devices.
  const box = await picture.boundingBox();
  if (!box) throw new Error("The picture is not there.");
  await page.mouse.move(box.x + 50, box.y + box.height * 0.6);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 10, box.y + box.height - 10, { steps: 4 });
  await page.mouse.up();
  await page.getByText("1 of 4 addresses", { exact: false }).waitFor();
  expect(await firstColumn()).toEqual(["203.0.113.54"]);
  await page.getByRole("button", { name: "Show all" }).click();
  await page.getByLabel("Devices at most").fill("5000");
  await page.getByText("3 of 4 addresses").waitFor();
  await page.locator(".brush-box").waitFor();
});

test("the table is used with the keyboard", async () => {
  await page.goto(`${triage.url}/#ips=${strangers(20).join(",")}`);
  await answered(20);
  const grid = page.getByRole("grid");
  await grid.focus();
  await grid.press("ArrowDown");
  await grid.press("End");
  await page.locator("tr.current", { hasText: "10.77.0.19" }).waitFor();
  expect(await grid.getAttribute("aria-rowcount")).toBe("21");
  await grid.press("Enter");
  await page.getByRole("region", { name: "Selected: 10.77.0.19" }).waitFor();
  await page.getByText("Not seen in the last 720 hours (30 days)").waitFor();
  await page.getByText("That says nothing about whether the address is safe.", { exact: false }).waitFor();
});

test("what is shown is copied, and saved as CSV and JSON", async () => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(triage.url);
  await lookUp(page, log);
  await answered(4);
  await page.getByLabel("Show").selectOption("public");
  await page.getByRole("button", { name: "Copy", exact: true }).click();
  await page.getByText("2 rows copied").waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split("\n").map((line) => line.split("\t").slice(0, 2))).toEqual([
    ["ipAddress", "organizationPrevalence"],
    ["2001:4860:4860::8888", "643"],
    ["8.8.8.8", "2411"],
  ]);

  async function saved(name: string): Promise<string> {
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name, exact: true }).click();
    return await text(await (await download).createReadStream());
  }
  const [header, first] = (await saved("CSV")).split("\r\n");
  expect(header).toBe("ipAddress,organizationPrevalence,orgFirstSeen,orgLastSeen,kind,lookBackHours,asOf,error");
  expect(first).toMatch(/^2001:4860:4860::8888,643,[^,]+Z,[^,]+Z,public,720,20[^,]+Z,$/);
  expect(JSON.parse(await saved("JSON"))).toMatchObject([
    { ipAddress: "2001:4860:4860::8888", organizationPrevalence: 643, kind: "public", lookBackHours: 720 },
    { ipAddress: "8.8.8.8", organizationPrevalence: 2411 },
  ]);
});

test("an address that fails is a row like the others, and is asked again on its own", async () => {
  let broken = true;
  await page.route("**/api/ips/8.8.8.8/**", (route) =>
    broken ? route.fulfill({ status: 500, json: { error: { code: "InternalServerError" } } }) : route.continue(),
  );
  await page.goto(triage.url);
  await lookUp(page, log);
  await page.getByText("3 of 4 addresses answered, 1 failed").waitFor();
  await page.locator("tbody tr", { hasText: "The service failed" }).click();
  broken = false;
  await page.getByRole("button", { name: "Try again" }).click();
  await answered(4);
  await page.getByText("2,411 devices").first().waitFor();
});
