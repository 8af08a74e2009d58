import { type RunningEmulator, serveEmulator } from "@defender-endpoint/emulator";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, onTestFinished } from "vitest";
import { browserForTests } from "./browser.ts";
import { triageOn } from "./triage-on-emulator.ts";

export const log = `2026-11-24T09:15:00Z ALLOW tcp 10.209.67.177:4711 -> 8.8.8.8:53 rule=v1.2.3.4
2026-11-24T09:15:01Z DENY tcp 10.209.67.177:4712 -> 203.0.113[.]54:443
2026-11-24T09:15:02Z ALLOW udp [2001:4860:4860::8888]:53 256.1.1.1`;

/** So many addresses that nobody has contacted. */
export function strangers(length: number): string[] {
  return Array.from({ length }, (_, n) => `10.77.${n >> 8}.${n & 255}`);
}

/** The page on an emulator, for the tests of a file. */
export function listOnEmulator() {
  const browser = browserForTests();
  let emulator: RunningEmulator;
  let page: Page;

  beforeAll(async () => {
    emulator = await serveEmulator({ port: 0, sample: true });
  });

  afterAll(() => emulator?.close());

  /** A page for a test, on a server with a quota of its own. */
  async function open() {
    const triage = await triageOn(emulator);
    onTestFinished(() => triage.close());
    page = await browser.open({ viewport: { width: 1280, height: 800 } });
    return { emulator, triage, page };
  }

  const answered = (of: number, all = of) => page.getByText(`${of} of ${all} addresses answered`).waitFor();
  const firstColumn = () => page.locator("tbody .ip").allTextContents();

  /** Counts the lookups of statistics that the page sends from here on. */
  function countLookups(): () => number {
    let count = 0;
    page.on("request", (request) => {
      if (/\/api\/.*\/stats/.test(request.url())) count += 1;
    });
    return () => count;
  }

  return { browser, open, answered, firstColumn, countLookups };
}
