import { once } from "node:events";
import { systemRuntime } from "@defender-endpoint/client";
import type { RunningEmulator } from "@defender-endpoint/emulator";
import type { Page } from "playwright-core";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import type { RunningTriage } from "../src/server/index.ts";
import { lookUp } from "./browser.ts";
import { listOnEmulator, log, strangers } from "./list-on-emulator.ts";
import { triageOn } from "./triage-on-emulator.ts";

const { browser, open, answered } = listOnEmulator();
let emulator: RunningEmulator;
let triage: RunningTriage;
let page: Page;
beforeEach(async () => {
  ({ emulator, triage, page } = await open());
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
  const refused: string[] = [];
  page.on("response", (response) => response.ok() || refused.push(`${response.status()} ${response.url()}`));
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
  // Each would be an error in the browser's console.
  expect(refused).toEqual([]);
});

test("cancelling aborts what is under way on the server too, keeps what is answered, and goes on from there", async () => {
  const stopped: Promise<unknown>[] = [];
  let hanging = true;
  const own = await triageOn(emulator, {
    fetch(input, init) {
      // The client's own: that of a Request is forgotten with the Request, which nobody would hold here.
      const signal = init?.signal;
      if (!hanging || !signal || !/10\.77\.0\.(?:[5-9]|1\d)\//.test(String(input))) return fetch(input, init);
      stopped.push(once(signal, "abort"));
      return new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
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
