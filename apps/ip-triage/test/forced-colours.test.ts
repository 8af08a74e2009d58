import { type RunningEmulator, serveEmulator } from "@defender-endpoint/emulator";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from "vitest";
import { browserForTests } from "./browser.ts";
import { coloursOf } from "./colours.ts";
import { triageOn } from "./triage-on-emulator.ts";

const browser = browserForTests();
let emulator: RunningEmulator;
let page: Page;
let url: string;

beforeAll(async () => {
  emulator = await serveEmulator({ port: 0, sample: true });
});

afterAll(() => emulator?.close());

beforeEach(async () => {
  const triage = await triageOn(emulator);
  onTestFinished(() => triage.close());
  url = triage.url;
});

async function open(colorScheme: "light" | "dark", path: string): Promise<void> {
  page = await browser.open({ viewport: { width: 1280, height: 900 }, colorScheme, forcedColors: "active" });
  await page.goto(url + path);
}

const style = (element: Locator, property: string) =>
  element.evaluate((one, name) => getComputedStyle(one).getPropertyValue(name), property);

/** The shares of an element that are not in its most common colour. */
async function inkOf(element: Locator): Promise<number> {
  return 1 - Math.max(...(await coloursOf(element)).values());
}

test.each(["light", "dark"] as const)(
  "in forced colours on %s the bar of an address is seen in its track",
  async (scheme) => {
    await open(scheme, "/?ip=10.209.67.177&lookBackHours=48");
    const axis = page.locator(".axis");
    expect(await inkOf(axis)).toBeGreaterThan(0.2);
    const [bar, track] = [await coloursOf(page.locator(".stretch")), await coloursOf(page.locator("body"))];
    const [[background] = []] = [...track].sort(([, a], [, b]) => b - a);
    // Its edges may lie between two lines of pixels.
    expect(bar.get(background ?? "") ?? 0).toBeLessThan(0.25);
    expect(await style(axis, "border-top-width")).toBe("1px");
    expect(await style(page.locator(".look-back"), "border-left-style")).toBe("double");
  },
);

test.each(["light", "dark"] as const)(
  "in forced colours on %s progress, quota, row, order and marks are seen",
  async (scheme) => {
    await open(scheme, "/#ips=10.209.67.177,8.8.8.8,203.0.113.54,10.20.0.11");
    await page.getByText("4 of 4 addresses answered").waitFor();
    await page.locator("canvas").waitFor();
    const [[ground = ""] = []] = [...(await coloursOf(page.locator(".page")))].sort(([, a], [, b]) => b - a);

    // A quota that is hardly used is a filled bar. That of the lookups goes when they are done.
    const quota = page.locator(".budget meter").first();
    expect((await coloursOf(quota)).get(ground) ?? 0).toBeLessThan(0.5);
    expect(await style(quota, "border-top-width")).toBe("1px");
    expect(await page.getByRole("progressbar").count()).toBe(0);

    const row = page.locator("tbody tr", { hasText: "8.8.8.8" });
    await row.click();
    await page.mouse.move(0, 0);
    expect(await style(row, "outline-style")).toBe("solid");
    expect(Number.parseFloat(await style(row, "outline-width"))).toBeGreaterThanOrEqual(2);
    expect(await style(row, "outline-color")).not.toBe(await style(page.locator("tbody tr").first(), "color"));
    expect(await inkOf(row.locator(".share"))).toBeGreaterThan(0.2);

    const sorted = page.locator("th[aria-sort='ascending'] button");
    const arrow = (button: Locator) => button.evaluate((one) => getComputedStyle(one, "::after").content);
    expect(await arrow(sorted)).toContain("▲");
    expect(await arrow(page.locator("th[aria-sort='none'] button").first())).toBe('""');

    // The rings are hollow, the discs are not: what is drawn is not one colour on itself.
    expect(await inkOf(page.locator(".plot"))).toBeGreaterThan(0.01);
    await page.getByRole("slider").focus();
    await page.keyboard.press("End");
    const tip = page.locator(".tip");
    expect(await style(tip, "border-top-style")).toBe("solid");
    expect(await inkOf(tip)).toBeGreaterThan(0.05);
  },
);

test("what the filter leaves out is drawn in forced colours too, and more faintly", async () => {
  await open("dark", "/#ips=10.209.67.177,8.8.8.8,203.0.113.54,10.20.0.11");
  await page.getByText("4 of 4 addresses answered").waitFor();
  const canvas = page.locator("canvas");
  await canvas.waitFor();
  /** The sum of what is painted on the canvas, whatever lies around it. */
  const painted = () =>
    canvas.evaluate((element: HTMLCanvasElement) => {
      const pixels = element.getContext("2d")?.getImageData(0, 0, element.width, element.height).data ?? [];
      let sum = 0;
      for (let at = 3; at < pixels.length; at += 4) sum += pixels[at] ?? 0;
      return sum;
    });
  await expect.poll(painted).toBeGreaterThan(0);
  const all = await painted();
  await page.getByLabel("Filter").fill("no such address");
  await expect.poll(painted).toBeLessThan(all * 0.9);
  expect(await painted()).toBeGreaterThan(all * 0.3);
});
