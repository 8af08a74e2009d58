import { systemRuntime } from "@defender-endpoint/client";
import { type RunningEmulator, serveEmulator } from "@defender-endpoint/emulator";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from "vitest";
import type { RunningTriage } from "../src/server/index.ts";
import { browserForTests, lookUp } from "./browser.ts";
import { enterState, triageOn } from "./triage-on-emulator.ts";

const browser = browserForTests();
let emulator: RunningEmulator;
let triage: RunningTriage;
let page: Page;

beforeAll(async () => {
  emulator = await serveEmulator({ port: 0, sample: true });
  triage = await triageOn(emulator);
});

afterAll(async () => {
  await triage?.close();
  await emulator?.close();
});

beforeEach(async () => {
  page = await browser.open();
});

/** Takes note of all that a page is sent, on its way there: the browser itself does not keep every body that it has handed on. */
async function recordAnswers(on: Page) {
  const received: { readonly url: string; readonly headers: object; readonly text: string }[] = [];
  await on.route("**/*", async (route) => {
    const response = await route.fetch();
    received.push({ url: response.url(), headers: response.headers(), text: await response.text() });
    await route.fulfill({ response });
  });
  onTestFinished(() => on.unrouteAll({ behavior: "ignoreErrors" }));
  return received;
}

test("an address that many devices contacted is looked up, shared by its URL, and found again with Back", async () => {
  await page.goto(triage.url);
  await lookUp(page, "10.209.67.177");
  await page.getByText("63,515 devices").waitFor();
  expect(new URL(page.url()).search).toBe("?ip=10.209.67.177&lookBackHours=720");
  expect(await page.title()).toBe("10.209.67.177 · IP triage");

  const shared = await browser.open();
  await shared.goto(page.url());
  await shared.getByText("63,515 devices").waitFor();

  await lookUp(page, "192.0.2.10");
  await page.getByText("Not seen in the last 30 days").waitFor();
  await page.goBack();
  await page.getByText("63,515 devices").waitFor();
  await page.reload();
  await page.getByText("63,515 devices").waitFor();
  expect(await page.getByLabel(/^IP addresses/).inputValue()).toBe("10.209.67.177");
});

test("first and last seen are the service's own strings, and the bar lies between them", async () => {
  const received = await recordAnswers(page);
  await page.goto(`${triage.url}/?ip=10.209.67.177&lookBackHours=48`);
  await page.getByText("First seen").waitFor();
  const answer = received.find(({ url }) => url.includes("/api/"));
  const { orgFirstSeen, orgLastSeen } = JSON.parse(answer?.text ?? "");
  await page.getByText(orgFirstSeen, { exact: true }).waitFor();
  await page.getByText(orgLastSeen, { exact: true }).waitFor();
  const axis = await page.locator(".axis").boundingBox();
  const stretch = await page.locator(".stretch").boundingBox();
  const lookBack = await page.locator(".look-back").boundingBox();
  if (!axis || !stretch || !lookBack) throw new Error("The bar is not there.");
  const share = (Date.parse(orgLastSeen) - Date.parse(orgFirstSeen)) / (30 * 86_400_000);
  expect(stretch.width / axis.width).toBeCloseTo(share, 2);
  expect(lookBack.width / axis.width).toBeCloseTo(48 / 720, 2);
});

test("the page is used with the keyboard alone, and the focus stays where it was", async () => {
  await page.goto(triage.url);
  await page.locator("textarea:focus").waitFor();
  await page.keyboard.type("10.209.67.177");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByText(/\d devices?$/).waitFor();
  expect(new URL(page.url()).search).toBe("?ip=10.209.67.177&lookBackHours=168");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Look up");
});

test("an invalid address is refused in the service's words, with an id to quote", async () => {
  await page.goto(`${triage.url}/?ip=256.1.1.1`);
  await page.getByText("IP address 256.1.1.1 is invalid.").waitFor();
  expect(await page.locator("code").textContent()).toMatch(/^[0-9a-f-]{36}$/);
});

test("a look-back of other than whole hours from 1 to 720 cannot be sent", async () => {
  await page.goto(`${triage.url}/?ip=10.209.67.177&lookBackHours=5`);
  const hours = page.getByLabel(/^Hours/);
  await hours.fill("721");
  await page.getByRole("button", { name: "Look up" }).click();
  expect(await hours.evaluate((field: HTMLInputElement) => field.validity.rangeOverflow)).toBe(true);
  expect(new URL(page.url()).searchParams.get("lookBackHours")).toBe("5");
});

test("when the quota is used up the page says so at once, counts down, and recovers", async () => {
  let passed = 0;
  const now = () => Date.now() + passed;
  const own = await triageOn(emulator, { runtime: { ...systemRuntime, now, elapsed: now } });
  onTestFinished(() => own.close());
  await enterState(emulator, "quotaUsedUp", { calls: 100, perSeconds: 60, retryAfter: true });
  await page.clock.install();
  await page.goto(`${own.url}/?ip=10.209.67.177`);
  await page.getByRole("heading", { name: "The quota is used up" }).waitFor();
  const again = page.getByRole("button", { name: "Try again" });
  expect(await page.getByRole("timer").textContent()).toMatch(/^in \d+ s$/);
  expect(await again.isDisabled()).toBe(true);

  // A minute later, for all three of them.
  await fetch(`${emulator.url}/_emulator/reset`, { method: "POST" });
  passed = 60_000;
  await page.clock.fastForward(60_000);
  await again.click();
  await page.getByText("63,515 devices").waitFor();
});

test("a used-up hour is not waited for by the page's server", async () => {
  const own = await triageOn(emulator);
  onTestFinished(() => own.close());
  await enterState(emulator, "quotaUsedUp", { calls: 1500, perSeconds: 3600, retryAfter: true });
  await page.goto(`${own.url}/?ip=10.209.67.177`);
  await page.getByText("maximum allowed 1500 per 01:00:00").waitFor();
  expect(await page.getByRole("timer").textContent()).toMatch(/^in \d\d min \d\d s$/);
  await lookUp(page, "192.0.2.10");
  await page.getByText("Looking up").waitFor({ state: "hidden" });
  await page.getByRole("heading", { name: "The quota is used up" }).waitFor();
});

test("a failure of the service is shown with the id to quote, and trying again helps once it is over", async () => {
  await enterState(emulator, "operationAnswers", {
    operationId: "getIPStatistics",
    status: 500,
    example: "serverError",
  });
  await page.goto(`${triage.url}/?ip=10.209.67.177`);
  await page.getByRole("heading", { name: "The service failed" }).waitFor();
  expect(await page.locator("code").textContent()).toBe("|76dce355-471ae6d819782413.");
  await fetch(`${emulator.url}/_emulator/reset`, { method: "POST" });
  await page.getByRole("button", { name: "Try again" }).press("Enter");
  await page.getByText("63,515 devices").waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Answer");
});

test("a service that is gone is told apart from a page's server that is gone", async () => {
  const ownEmulator = await serveEmulator({ port: 0 });
  const own = await triageOn(ownEmulator);
  onTestFinished(() => own.close());
  await page.goto(own.url);
  await ownEmulator.close();
  await lookUp(page, "10.209.67.177");
  await page.getByRole("heading", { name: "The service is unreachable" }).waitFor();
  expect(await page.locator("code").textContent()).toMatch(/^[0-9a-f-]{36}$/);
  await own.close();
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByRole("heading", { name: "Unreachable", exact: true }).waitFor();
});

test("nothing that reaches the browser holds the secret or a token", async () => {
  const received = await recordAnswers(page);
  await page.goto(`${triage.url}/?ip=10.209.67.177`, { waitUntil: "networkidle" });
  await page.getByText("63,515 devices").waitFor();
  expect(received.length).toBeGreaterThanOrEqual(4);
  // A token of the emulator is a JWT, and those begin like this.
  expect(JSON.stringify(received)).not.toMatch(/emulator-secret|eyJ[\w-]+\./);
});

test("the page's policy stops a script that was smuggled in", async () => {
  await page.goto(triage.url);
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "document.title = 'smuggled'";
    document.body.append(script);
  });
  expect(await page.title()).toBe("IP triage");
  expect(browser.takeComplaints().join()).toContain("Content Security Policy");
});

test("a page of another site cannot look anything up, not even blindly", async () => {
  const other = await serveEmulator({ port: 0 });
  onTestFinished(() => other.close());
  const own = await triageOn(other);
  onTestFinished(() => own.close());
  const quota = async () => (await (await fetch(`${other.url}/_emulator/quota`)).json()).use.length;

  await page.goto(`${other.url}/healthz`);
  const refused = page.waitForEvent("requestfailed");
  // Without CORS the page could not read the answer, but the lookup would have cost quota.
  await page.evaluate((url) => fetch(url, { mode: "no-cors" }).catch(() => {}), `${own.url}/api/ips/8.8.8.8/stats`);
  await refused;
  expect(await quota()).toBe(0);

  await page.goto(`${own.url}/?ip=8.8.8.8`);
  await page.getByText(/^Not seen/).waitFor();
  // The page itself may: for the statistics, and for the alerts.
  await expect.poll(quota).toBe(2);
  browser.takeComplaints();
});
