import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { scenarios } from "@defender-endpoint/types/scenario-catalogue";
import chromium from "@sparticuz/chromium";
import { type Browser, type Page, chromium as playwright } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { patience } from "../../../vitest.base.ts";
import type { Answers } from "./page/main.ts";
import { servePage, workerScript } from "./page/serve.ts";
import type { Refusal } from "./page/stale.ts";

// Chromium unpacks itself into the folder for temporary files, where another workspace may be unpacking its own.
const folder = mkdtempSync(join(tmpdir(), "defender-endpoint-mocks-"));
vi.stubEnv("TMPDIR", folder);
let browser: Browser;

beforeAll(async () => {
  const executablePath = await chromium.executablePath();
  browser = await playwright.launch({ executablePath, args: ["--no-sandbox", "--headless=shell"], timeout: patience });
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function newPage(): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(patience);
  return page;
}

const seen = { status: 200, body: JSON.stringify(scenarios.getIPStatistics.seen.response.body) };

test.each(["msw", "msw2"])("in a real browser, the worker of %s", async (msw) => {
  const served = await servePage("main.ts", msw, await workerScript(msw));
  const page = await newPage();
  onTestFinished(async () => {
    await page.close();
    served.close();
  });
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    // The browser itself notes each answer that is no success.
    if (!message.text().startsWith("Failed to load resource")) complaints.push(message.text());
  });

  await page.goto(served.url);
  await page.waitForFunction("globalThis.answers");
  const answers: Answers = await page.evaluate("answers");
  expect(answers).toMatchObject({
    seen: { ...seen, type: "application/json; odata.metadata=minimal; odata.streaming=true; charset=utf-8" },
    invalid: { status: 400, body: expect.stringContaining("IP address nonsense is invalid.") },
    throttled: { status: 429, retryAfter: "17" },
    updated: { status: 200, body: expect.stringContaining('"deviceValue":"Low"') },
    unknown: { status: 501 },
    otherCloud: { status: 501 },
    own: seen,
    ownUnknown: { status: 501 },
    file: { status: 200, type: "text/plain", body: "from the server" },
  });
  expect(complaints).toEqual([
    expect.stringMatching(/^GET \/api\/nowhere is not mocked: no operation of the contract has this path\./),
    expect.stringMatching(
      /^GET \/api\/ips\/\{ip\}\/stats is not mocked: https:\/\/eu\.api\.security\.microsoft\.com is not mocked/,
    ),
    expect.stringMatching(/^GET \/api\/nowhere is not mocked: no operation of the contract has this path\./),
  ]);
});

const scripts = { msw: await workerScript("msw"), msw2: await workerScript("msw2") };
const versionOf = (script: string) => /PACKAGE_VERSION = '([^']+)'/.exec(script)?.[1];
const altered = (script: string) => script.replace(/INTEGRITY_CHECKSUM = '\w+'/, "INTEGRITY_CHECKSUM = '0'");

test.each([
  ["msw", "of msw 2", scripts.msw2],
  ["msw2", "of msw 3", scripts.msw],
  ["msw", "altered", altered(scripts.msw)],
  ["msw2", "altered", altered(scripts.msw2)],
])("%s does not start on a worker that is %s", async (msw, _, script) => {
  const served = await servePage("stale.ts", msw, script);
  const page = await newPage();
  onTestFinished(async () => {
    await page.close();
    served.close();
  });
  const written: string[] = [];
  page.on("console", (message) => written.push(message.text()));
  await page.goto(served.url);
  await page.waitForFunction("globalThis.refusal");
  const refusal: Refusal = await page.evaluate("refusal");
  expect(refusal).toEqual({
    kind: "stale-worker",
    message: expect.stringContaining(
      `The service worker at /mockServiceWorker.js is not that of the installed msw, but of version ${versionOf(script)}. Serve msw/mockServiceWorker.js`,
    ),
  });
  expect(written).not.toContainEqual(expect.stringContaining("[MSW]"));
});
