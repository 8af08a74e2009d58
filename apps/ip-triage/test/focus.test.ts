import type { Page } from "playwright-core";
import { beforeEach, expect, test } from "vitest";
import type { RunningTriage } from "../src/server/index.ts";
import { listOnEmulator, log, strangers } from "./list-on-emulator.ts";

const { open, answered } = listOnEmulator();
let triage: RunningTriage;
let page: Page;
beforeEach(async () => {
  ({ triage, page } = await open());
});

/** What has the focus: its name, or the text in it. */
const focused = () =>
  page.evaluate(() => {
    const { activeElement } = document;
    return activeElement === document.body ? "nothing" : (activeElement?.ariaLabel ?? activeElement?.textContent);
  });

test("after Ctrl+Enter the focus is on how far the lookups are, from where the next key leads on", async () => {
  await page.goto(triage.url);
  await page.locator("textarea:focus").waitFor();
  await page.keyboard.insertText(log);
  await page.getByRole("button", { name: "Look up 4 addresses" }).waitFor();
  await page.keyboard.press("Control+Enter");
  await answered(4);
  expect(await focused()).toMatch(/^4 of 4 addresses answered/);
  await page.keyboard.press("Tab");
  expect(await focused()).toMatch(/^(?:Cancel|Copy link)$/);
});

test("a button that goes when it is pressed hands the focus on", async () => {
  await page.goto(`${triage.url}/#ips=${strangers(30).join()}`);
  await page.getByRole("button", { name: "Look up 30 addresses" }).last().press("Enter");
  await answered(30);
  expect(await focused()).toMatch(/^30 of 30 addresses answered/);
  await page.getByRole("button", { name: "Ask all again" }).press("Enter");
  expect(await focused()).toMatch(/of 30 addresses answered/);
  await answered(30);
  await page.getByLabel("Filter").fill("no such");
  await page.getByRole("button", { name: "Show all" }).press("Enter");
  expect(await page.getByLabel("Filter").evaluate((field) => field === document.activeElement)).toBe(true);
  await page.getByRole("button", { name: "Edit" }).press("Enter");
  const field = page.getByLabel(/^IP addresses/);
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
});

test("a slash leads to the question from anywhere, and is written where one writes", async () => {
  await page.goto(`${triage.url}/#ips=8.8.8.8,1.1.1.1`);
  await answered(2);
  await page.getByLabel("Filter").fill("8/");
  expect(await page.getByLabel("Filter").inputValue()).toBe("8/");
  await page.getByRole("grid").focus();
  await page.keyboard.press("/");
  await page.locator("textarea:focus").waitFor();
  expect(await page.locator("textarea").inputValue()).toBe("8.8.8.8\n1.1.1.1");
});

test("what is pasted anywhere is the next question, which is asked with Enter", async () => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(`${triage.url}/#ips=8.8.8.8,1.1.1.1`);
  await answered(2);
  await page.evaluate(() => navigator.clipboard.writeText("from 10.209.67.177 to 203.0.113[.]54"));
  await page.getByRole("grid").focus();
  await page.keyboard.press("Control+V");
  await page.locator("textarea:focus").waitFor();
  await page.getByRole("button", { name: "Look up 2 addresses" }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("row", { name: "203.0.113.54" }).waitFor();
  await answered(2);
});

test("a text that is too long for the field leaves the focus in its place, and so does clearing it", async () => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(triage.url);
  await page.locator("textarea:focus").waitFor();
  await page.evaluate((text) => navigator.clipboard.writeText(text), `${strangers(2).join()} ${"x".repeat(30_000)}`);
  await page.keyboard.press("Control+V");
  await page.getByText(/^Pasted text, 30 kB$/).waitFor();
  expect(await focused()).toBe("Pasted text, 30 kB");
  await page.getByRole("button", { name: "Clear" }).press("Enter");
  expect(await page.getByLabel(/^IP addresses/).evaluate((element) => element === document.activeElement)).toBe(true);
});
