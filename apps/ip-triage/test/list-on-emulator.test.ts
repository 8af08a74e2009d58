import type { Page } from "playwright-core";
import { beforeEach, expect, test } from "vitest";
import type { RunningTriage } from "../src/server/index.ts";
import { lookUp } from "./browser.ts";
import { listOnEmulator, log } from "./list-on-emulator.ts";

const { browser, open, answered, firstColumn, countLookups } = listOnEmulator();
let triage: RunningTriage;
let page: Page;
beforeEach(async () => {
  ({ triage, page } = await open());
});

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
  expect(await page.title()).toBe("✓ 3 addresses · IP triage");
});

test("what was pasted is there when the question is opened again, after other questions too", async () => {
  await page.goto(triage.url);
  await lookUp(page, log);
  await answered(4);
  const field = page.getByLabel(/^IP addresses/);
  await page.getByRole("button", { name: "Edit" }).click();
  expect(await field.inputValue()).toBe(log);
  await page.getByRole("button", { name: "Leave it as asked" }).press("Enter");
  await page.getByText("4 addresses", { exact: true }).first().waitFor();
  expect(await page.locator("output:focus").textContent()).toBe("4 addresses");

  await page.getByRole("button", { name: "Edit" }).click();
  await field.fill(`${log}\nand 1.1.1.1`);
  await page.getByLabel("1 reserved").uncheck();
  await page.getByRole("button", { name: "Look up 4 addresses" }).click();
  await page.getByText("4 of 4 addresses answered").waitFor();
  await expect.poll(() => new URL(page.url()).hash).toContain("1.1.1.1");
  await page.getByRole("button", { name: "Edit" }).click();
  expect(await page.getByLabel("1 reserved").isChecked()).toBe(false);
  await page.goBack();
  await page.locator("tbody tr", { hasText: "203.0.113.54" }).click();
  await page.getByText("Stands in the text once").waitFor();
  await page.getByRole("button", { name: "Edit" }).click();
  expect(await field.inputValue()).toBe(log);
});

test("the line in which a single address stood is beside its answer, and stays in the field", async () => {
  await page.goto(triage.url);
  await lookUp(page, "DENY tcp -> 203.0.113[.]54:443 host=pc-0117");
  await page.getByText("Stands in the text once").waitFor();
  expect(await page.locator(".found-in li").textContent()).toBe("DENY tcp -> 203.0.113[.]54:443 host=pc-0117");
  expect(await page.getByLabel(/^IP addresses/).inputValue()).toBe("DENY tcp -> 203.0.113[.]54:443 host=pc-0117");
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
