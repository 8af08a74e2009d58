import { type Browser, type BrowserContextOptions, type Page, chromium as playwright } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, inject, onTestFinished } from "vitest";
import { patience } from "../../../vitest.base.ts";

export interface TestBrowser {
  /** A page of its own, without anything that another one left behind. What it complains about fails the test. */
  open(options?: BrowserContextOptions): Promise<Page>;
  /** Takes note of what pages have complained about so far: exceptions, violations of their policy, errors on the console. */
  takeComplaints(): string[];
}

/** The browser for the tests of a file. */
export function browserForTests(): TestBrowser {
  let browser: Browser;
  const complaints: string[] = [];
  beforeAll(async () => {
    browser = await playwright.connect(inject("browserEndpoint"));
  });
  afterEach(() => {
    expect(complaints.splice(0)).toEqual([]);
  });
  afterAll(() => browser?.close());
  return {
    async open(options = {}) {
      const context = await browser.newContext(options);
      onTestFinished(() => context.close());
      context.setDefaultTimeout(patience);
      const page = await context.newPage();
      watch(page, complaints);
      return page;
    },
    takeComplaints: () => complaints.splice(0),
  };
}

function watch(page: Page, complaints: string[]): void {
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    // The browser itself notes each answer that is no success; those are what is being tested.
    const isAboutAnAnswer =
      message.text().startsWith("Failed to load resource") && /\/(?:api|quota)/.test(message.location().url);
    if (message.type() === "error" && !isAboutAnAnswer) complaints.push(message.text());
  });
}

/** Types an address, or a text with several of them, into the page and looks them up. */
export async function lookUp(page: Page, address: string): Promise<void> {
  await page.getByLabel(/^IP addresses/).fill(address);
  await page.getByRole("button", { name: /^Look up/ }).click();
}
