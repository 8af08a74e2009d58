import type { Page } from "playwright-core";
import { beforeEach, expect, test } from "vitest";
import type { RunningTriage } from "../src/server/index.ts";
import { listOnEmulator, strangers } from "./list-on-emulator.ts";

const { open, answered } = listOnEmulator();
let triage: RunningTriage;
let page: Page;
beforeEach(async () => {
  ({ triage, page } = await open());
});

const known = ["10.209.67.177", "8.8.8.8", "2001:4860:4860::8888", "203.0.113.54"];

/** What is to be seen, row by row, and nothing else. */
const rowsOnPaper = () =>
  page
    .locator("tbody tr:visible")
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll("td")].map(({ textContent }) => textContent).join(" ")),
    );

test("on paper are the question, when it was answered and every row, and nothing to press", async () => {
  const ips = [...known, ...strangers(31)];
  await page.goto(`${triage.url}/?lookBackHours=48#ips=${ips.join()}`);
  await page.getByRole("button", { name: "Look up 35 addresses" }).click();
  await answered(35);
  await page.emulateMedia({ media: "print" });
  await page.getByText("35 addresses in the last 48 hours").waitFor();
  await page.getByText(/^As of 20\d\d-\d\d-\d\d \d\d:\d\d:\d\d UTC.*“Not seen” does not mean safe\.$/).waitFor();
  const rows = await rowsOnPaper();
  expect(rows).toHaveLength(35);
  expect(rows.map((row) => row.split(" ")[0]).sort()).toEqual([...ips].sort());
  expect(rows.find((row) => row.startsWith("8.8.8.8 "))).toMatch(
    /^8\.8\.8\.8 public \d[\d,]* 20[\d: -]{17} 20[\d: -]{17}$/,
  );
  expect(rows.at(-1)).toMatch(/^10\.77\.0\.\d+ private not seen – –$/);
  expect(await page.locator(":is(button, input, select, textarea, progress, meter, canvas):visible").count()).toBe(0);
  expect(await page.getByRole("heading", { name: "IP triage" }).isVisible()).toBe(true);
  await page.emulateMedia({ media: "screen" });
  await page.locator(".printed").waitFor({ state: "detached" });
});

test("what the browser prints has all rows as well, in the order and with the filter of the table", async () => {
  await page.addInitScript(() => {
    // Before the page's own listener, which takes the rows away.
    addEventListener("afterprint", () => {
      const cells = document.querySelectorAll(".printed tbody td:first-child");
      Object.assign(globalThis, { printed: [...cells].map(({ textContent }) => textContent) });
    });
  });
  await page.goto(`${triage.url}/#ips=${known.join()}&sort=-devices&show=public`);
  await answered(4);
  await page.pdf();
  expect(await page.evaluate(() => (globalThis as { printed?: string[] }).printed)).toEqual([
    "8.8.8.8",
    "2001:4860:4860::8888",
  ]);
  await page.emulateMedia({ media: "print" });
  await page.getByText("Of them 2 are shown: public.").waitFor();
});

test("a list of 5,000 is printed whole, also where hardly anything is answered", async () => {
  const { packAddresses } = await import("../src/page/asking/packed-addresses.ts");
  await page.goto(`${triage.url}/#packed=${packAddresses(strangers(5_000))}`);
  await page.getByText("0 of 5,000 addresses answered").waitFor();
  await page.emulateMedia({ media: "print" });
  await page.getByText("Nothing is answered, 5,000 without an answer.").waitFor();
  expect(await page.locator(".printed tbody tr").count()).toBe(5_000);
});

test("a single answer is printed with its question and time, and without what is pressed", async () => {
  await page.goto(`${triage.url}/?ip=10.209.67.177&lookBackHours=48`);
  await page.getByText("63,515 devices").waitFor();
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  expect(await page.getByText("in the last 48 hours").isVisible()).toBe(true);
  expect(await page.getByText(/^As of/).isVisible()).toBe(true);
  expect(await page.locator(":is(button, input, select, textarea, meter):visible").count()).toBe(0);
  // Dark on white, whatever the screen has.
  expect(await page.getByText("63,515 devices").evaluate((one) => getComputedStyle(one).color)).toBe("rgb(22, 27, 36)");
});
