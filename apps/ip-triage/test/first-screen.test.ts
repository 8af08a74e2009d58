import { expect, test } from "vitest";
import { listOnEmulator } from "./list-on-emulator.ts";

const { open, answered } = listOnEmulator();

test("an example leads to a first screen of data: the question is one line, rows are 28 pixels, and it says whom it asks", async () => {
  const { triage, emulator, page } = await open();
  await page.goto(triage.url);
  await page.getByText(`Not Microsoft’s service from ${new URL(emulator.url).host}`).waitFor();
  await page.getByRole("button", { name: "Try an example" }).click();
  await page.getByRole("button", { name: "Look up 9 addresses" }).click();
  await answered(9);
  await expect.poll(() => page.title()).toBe("✓ 9 addresses · IP triage");
  expect((await page.locator("form.question").boundingBox())?.height).toBeLessThan(64);
  const row = page.locator("tbody tr").first();
  expect((await row.boundingBox())?.height).toBe(28);
  // Of 800 pixels the first row begins in the upper 480.
  expect((await row.boundingBox())?.y).toBeLessThan(480);
  expect(await page.getByRole("progressbar").count()).toBe(0);
});

test("a count of what stands out leads to its rows, in place of what was narrowed before", async () => {
  const { triage, page } = await open();
  await page.goto(`${triage.url}/#ips=8.8.8.8,192.0.2.10,192.0.2.11,10.209.67.177&find=8`);
  await answered(4);
  await page.locator(".insight div", { hasText: "Not seen" }).getByRole("button", { name: "2" }).click();
  await page.getByText("2 of 4 addresses", { exact: false }).waitFor();
  expect(await page.getByLabel("Filter").inputValue()).toBe("");
  expect(await page.getByLabel("Show").inputValue()).toBe("unseen");
});
