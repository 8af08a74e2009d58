import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, inject, onTestFinished, test } from "vitest";
import { type RunningTriage, serveTriage } from "../src/server/index.ts";
import { browserForTests, lookUp } from "./browser.ts";

const browser = browserForTests();
const pageFolder = inject("pageFolder");
let triage: RunningTriage;
let page: Page;

beforeAll(async () => {
  triage = await serveTriage({ port: 0, pageFolder, mocks: true });
});

afterAll(() => triage?.close());

beforeEach(async () => {
  page = await browser.open();
});

test("the same page answers without any service, and says that it does", async () => {
  await page.goto(triage.url);
  await page.getByText("Mock data").waitFor();
  await lookUp(page, "10.209.67.177");
  await page.getByText("63,515 devices").waitFor();
  await lookUp(page, "192.0.2.10");
  await page.getByText("Not seen in the last 30 days").waitFor();
  await page.goto(`${triage.url}/?ip=256.1.1.1`);
  await page.getByText("IP address 256.1.1.1 is invalid.").waitFor();
});

test("a scenario is chosen from the menu, and stays through questions and reloads", async () => {
  await page.goto(triage.url);
  await page.getByLabel("Scenario").selectOption("missingRole");
  await page.getByRole("button", { name: "Show" }).click();
  await page.getByRole("heading", { name: "Not allowed" }).waitFor();
  await lookUp(page, "192.0.2.10");
  await page.getByText("Looking up").waitFor({ state: "hidden" });
  await page.reload();
  await page.getByRole("heading", { name: "Not allowed" }).waitFor();
  expect(new URL(page.url()).search).toBe("?scenario=missingRole&ip=192.0.2.10&lookBackHours=720");
  expect(await page.getByLabel("Scenario").inputValue()).toBe("missingRole");

  await page.getByLabel("Scenario").selectOption("none: answer what is asked");
  await page.getByRole("button", { name: "Show" }).click();
  await page.getByText("Enter addresses").waitFor();
  expect(new URL(page.url()).search).toBe("");
});

test("a throttled scenario ends when the countdown has", async () => {
  await page.clock.install();
  await page.goto(`${triage.url}/?scenario=throttled&ip=10.209.67.177`);
  await page.getByRole("heading", { name: "The quota is used up" }).waitFor();
  await page.clock.fastForward(20_000);
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByText("63,515 devices").waitFor();
});

test("a server on the service takes away the worker that one on mocks left at its address", async () => {
  const own = await serveTriage({ port: 0, pageFolder, mocks: true });
  await page.goto(own.url);
  await page.getByText("Mock data").waitFor();
  const workers = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  expect(await workers()).toBe(1);
  await own.close();
  const next = await serveTriage({ port: own.port, pageFolder, credential: () => "a-token" });
  onTestFinished(() => next.close());
  await page.goto(next.url);
  await page.getByText("Enter addresses").waitFor();
  expect(await workers()).toBe(0);
});

test("where the worker cannot run the page says so, instead of staying empty", async () => {
  await page.addInitScript(() => {
    navigator.serviceWorker.register = () => Promise.reject(new TypeError("The operation is insecure."));
  });
  await page.goto(triage.url);
  await page.getByRole("heading", { name: "The page could not start" }).waitFor();
  expect(browser.takeComplaints().join()).toContain("The operation is insecure.");
});
