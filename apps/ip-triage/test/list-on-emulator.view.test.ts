import { text } from "node:stream/consumers";
import type { RunningEmulator } from "@defender-endpoint/emulator";
import type { Page } from "playwright-core";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import type { RunningTriage } from "../src/server/index.ts";
import { violationsOf } from "./accessibility.ts";
import { lookUp } from "./browser.ts";
import { listOnEmulator, log, strangers } from "./list-on-emulator.ts";
import { triageOn } from "./triage-on-emulator.ts";

const { browser, open, answered, firstColumn } = listOnEmulator();
let emulator: RunningEmulator;
let triage: RunningTriage;
let page: Page;
beforeEach(async () => {
  ({ emulator, triage, page } = await open());
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
  await page.getByText("Not seen in the last 30 days").waitFor();
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
  expect(header).toBe(
    "ipAddress,organizationPrevalence,orgFirstSeen,orgLastSeen,kind,lookBackHours,asOf,error,foundIn",
  );
  expect(first).toMatch(/^2001:4860:4860::8888,643,[^,]+Z,[^,]+Z,public,720,20[^,]+Z,,line 3: /);
  expect(JSON.parse(await saved("JSON"))).toMatchObject([
    { ipAddress: "2001:4860:4860::8888", organizationPrevalence: 643, kind: "public", lookBackHours: 720 },
    { ipAddress: "8.8.8.8", organizationPrevalence: 2411 },
  ]);
});

test("the lines in which an address stood are beside its answer, as text whatever is in them", async () => {
  await page.goto(triage.url);
  await lookUp(page, `${log}\n<img src=x onerror=alert(1)> [8.8.8.8](javascript:alert(1))`);
  await answered(4);
  await page.locator("tbody tr", { hasText: "8.8.8.8" }).first().click();
  const selected = page.getByRole("region", { name: "Selected: 8.8.8.8" });
  await selected.getByText("Stands in the text 2 times").waitFor();
  expect(await selected.locator("li").allTextContents()).toEqual([
    log.split("\n")[0],
    "<img src=x onerror=alert(1)> [8.8.8.8](javascript:alert(1))",
  ]);
  expect(await selected.locator("li :is(a, img)").count()).toBe(0);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Copy as Markdown" }).click();
  await page.getByText("4 rows copied").waitFor();
  const note = await page.evaluate(() => navigator.clipboard.readText());
  expect(note).toContain("**4 addresses in the last 30 days**, as of 20");
  expect(note).toMatch(/\| `8\.8\.8\.8` \| public \| 2,411 \| .* \| line 1: `2026-11-24T09:15:00Z ALLOW/);
});

test("times are told as how long ago they were, and in UTC and on the reader's own clock when pointed at", async () => {
  const reader = await browser.open({ timezoneId: "Asia/Kolkata", viewport: { width: 1280, height: 800 } });
  const hours = (count: number) => new Date(Date.now() - count * 3_600_000 - 60_000).toISOString();
  const newest = hours(47);
  const given = { "8.8.8.8": [hours(200), hours(3)], "1.1.1.1": [newest, newest] };
  for (const [ip, [orgFirstSeen, orgLastSeen]] of Object.entries(given)) {
    const json = { ipAddress: ip, organizationPrevalence: 5, orgFirstSeen, orgLastSeen };
    await reader.route(`**/api/ips/${ip}/stats*`, (route) => route.fulfill({ json }));
  }
  await reader.goto(`${triage.url}/#ips=8.8.8.8,1.1.1.1&sort=-first`);
  await reader.getByText("2 of 2 addresses answered").waitFor();
  // As it is laid out: hidden text is not in it.
  const words = async () => (await reader.locator("tbody tr").allInnerTexts()).map((row) => row.split(/\s*\n/));
  await expect
    .poll(async () => (await words()).map((row) => row.slice(-2)))
    .toEqual([
      ["47 hours ago", "47 hours ago"],
      ["8 days ago", "3 hours ago"],
    ]);
  const [utc, local] = (await reader.locator("tbody .last time").first().getAttribute("title"))?.split("\n") ?? [];
  expect(utc).toBe(`${newest.slice(0, 19).replace("T", " ")} UTC`);
  expect(local).toMatch(/^\d+ \w+ 20\d\d, \d\d:\d\d:\d\d GMT\+5:30$/);

  // Where there is room, the times themselves stand beside.
  await reader.setViewportSize({ width: 2560, height: 1200 });
  await expect.poll(async () => (await words())[0]?.at(-1)).toMatch(/^47 hours ago 20\d\d-\d\d-\d\d \d\d:\d\d UTC$/);
  await reader.locator("tbody tr").first().click();
  const selected = reader.getByRole("region", { name: "Selected: 1.1.1.1" });
  expect(await selected.locator(".sightings dd").allInnerTexts()).toEqual([
    `47 hours ago ${newest}`,
    `47 hours ago ${newest}`,
  ]);
});

test("at 1280 pixels what hands the rows on takes one line, and so does what is left of them", async () => {
  await page.goto(`${triage.url}/#ips=${strangers(20).join()}&show=private&find=10.77`);
  await answered(20);
  const middles = async () => {
    const all = page.locator(".exports button, .hand-on > p");
    const boxes = await all.evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect()));
    return boxes.map(({ top, bottom }) => Math.round((top + bottom) / 2));
  };
  const found = await middles();
  expect(found).toHaveLength(6);
  expect(Math.max(...found) - Math.min(...found)).toBeLessThan(4);
  expect((await page.locator(".hand-on").boundingBox())?.height).toBeLessThan(32);
});

test("an organization's own pages lead on from an address, private ones too", async () => {
  const own = await triageOn(emulator, {}, { links: [{ name: "CMDB", url: "https://cmdb.example/?ip={ip}" }] });
  onTestFinished(() => own.close());
  await page.goto(`${own.url}/?ip=10.209.67.177`);
  const links = page.locator(".ways-on a");
  await page.getByRole("link", { name: "CMDB" }).waitFor();
  expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")))).toEqual([
    "https://security.microsoft.com/ip/10.209.67.177",
    "https://cmdb.example/?ip=10.209.67.177",
  ]);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Copy KQL" }).click();
  await page.getByText("Query copied").waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('RemoteIP == "10.209.67.177"');
});

test("an opened address has its alerts and ways on, and nothing that an alert says is markup", async () => {
  await page.route("**/api/ips/8.8.8.8/alerts", (route) =>
    route.fulfill({
      json: {
        value: [
          { id: "da1", severity: "High", status: "New", title: "<b>x</b>", machineId: "m1", computerDnsName: "<i>pc" },
        ],
      },
    }),
  );
  const asked: string[] = [];
  page.on("request", (request) => request.url().endsWith("/alerts") && asked.push(request.url()));
  await page.goto(triage.url);
  await lookUp(page, log);
  await answered(4);
  expect(asked).toEqual([]);
  await page.locator("tbody tr", { hasText: "8.8.8.8" }).first().click();
  const selected = page.getByRole("region", { name: "Selected: 8.8.8.8" });
  await selected.getByRole("heading", { name: "1 alert names it, on 1 device" }).waitFor();
  expect(await selected.locator(".about li").textContent()).toContain("High <b>x</b>, New, on <i>pc");
  expect(
    await selected.getByRole("link").evaluateAll((links) => links.map((link) => link.getAttribute("href"))),
  ).toEqual([
    "https://security.microsoft.com/ip/8.8.8.8",
    "https://www.virustotal.com/gui/ip-address/8.8.8.8",
    "https://viz.greynoise.io/ip/8.8.8.8",
    "https://www.abuseipdb.com/check/8.8.8.8",
    "https://www.shodan.io/host/8.8.8.8",
  ]);
  expect(asked).toHaveLength(1);
  expect(await violationsOf(page)).toEqual([]);
});
