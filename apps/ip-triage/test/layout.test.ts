import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type RunningEmulator, serveEmulator } from "@defender-endpoint/emulator";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { type RunningTriage, serveTriage } from "../src/server/index.ts";
import { violationsOf } from "./accessibility.ts";
import { browserForTests } from "./browser.ts";
import { enterState, triageOn } from "./triage-on-emulator.ts";

const pictures = fileURLToPath(new URL("../reports/screenshots", import.meta.url));
const sizes = [
  { width: 360, height: 780 },
  { width: 1280, height: 800 },
  { width: 2560, height: 1440 },
];
const longAddress = "2001:db8:ffff:ffff:ffff:ffff:255.255.255.255";
const known = ["10.209.67.177", "8.8.8.8", "1.1.1.1", "10.20.0.11", "203.0.113.54", "fd12:3456:789a::49", "10.20.0.32"];
const list = `#ips=${[...known, "192.0.2.10", "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff"].join()}`;
const browser = browserForTests();

let emulator: RunningEmulator;
const servers: Record<"emulator" | "gone" | "mocks", RunningTriage | undefined> = {
  emulator: undefined,
  gone: undefined,
  mocks: undefined,
};

beforeAll(async () => {
  await mkdir(pictures, { recursive: true });
  emulator = await serveEmulator({ port: 0, sample: true });
  servers.emulator = await triageOn(emulator);
  const gone = await serveEmulator({ port: 0 });
  servers.gone = await triageOn(gone);
  await gone.close();
  servers.mocks = await serveTriage({ port: 0, pageFolder: inject("pageFolder"), mocks: true });
});

afterAll(async () => {
  for (const server of Object.values(servers)) await server?.close();
  await emulator?.close();
});

// Throttled comes last: its server then holds back what follows.
test.each([
  ["idle", "emulator", "", /^Enter addresses/],
  ["seen", "emulator", "?ip=10.209.67.177&lookBackHours=48", /^of your organization/],
  ["unseen", "emulator", `?ip=${longAddress}&lookBackHours=48`, /^Not seen/],
  ["invalid", "emulator", `?ip=${"256.1.1.1".repeat(6)}&lookBackHours=5`, /is invalid/],
  ["unreachable", "gone", "?ip=10.209.67.177", /^The service is unreachable/],
  ["mocks", "mocks", "?scenario=ipv6&ip=2001:db8::8a2e:370:7334&lookBackHours=48", /^of your organization/],
  ["list", "emulator", `?lookBackHours=48${list}&selected=8.8.8.8`, /^devices$/],
  ["list-interrupted", "gone", list, /^The service is unreachable/],
  ["throttled", "emulator", "?ip=10.209.67.178", /^in \d+ s$/],
  ["list-throttled", "emulator", `?lookBackHours=24${list}`, /^The quota is used up/],
] as const)(
  "%s: nothing is cut off at any width, and axe has nothing to object to",
  async (name, server, search, text) => {
    if (server === "emulator" && name.endsWith("throttled"))
      await enterState(emulator, "quotaUsedUp", { calls: 100, perSeconds: 60, retryAfter: true });
    const page = await browser.open();
    await page.goto(`${servers[server]?.url}/${search}`);
    await page.getByText(text).first().waitFor();
    // Painting takes its time without a graphics card: of what looks the same on a wide screen there is one picture.
    const isList = name === "list";
    for (const { width, height } of isList || name === "seen" ? sizes : sizes.slice(0, 2)) {
      await page.setViewportSize({ width, height });
      // What is laid out by its own measure follows in the next frame.
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      for (const colorScheme of isList ? (["dark", "light"] as const) : (["light"] as const)) {
        await page.emulateMedia({ colorScheme });
        await page.screenshot({ path: `${pictures}/${name}-${width}-${colorScheme}.png`, fullPage: true });
      }
      if (width === 1280) expect(await violationsOf(page)).toEqual([]);
    }
  },
);

test("a list of 1,000 is scrolled through without gaps, to its very end", async () => {
  const addresses = Array.from({ length: 1000 }, (_, n) => `10.1.${n >> 8}.${n & 255}`);
  const page = await browser.open();
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${servers.emulator?.url}/#ips=${addresses.join()}`);
  const grid = page.locator(".grid");
  await grid.locator("tbody tr").first().waitFor();
  const offsets = () =>
    grid.evaluate((element) => {
      const rows = [...element.querySelectorAll("tbody tr")];
      const height = rows[0]?.getBoundingClientRect().height ?? 0;
      const top = element.querySelector("tbody")?.getBoundingClientRect().top ?? 0;
      const places = rows.map((row) => [
        Number(row.getAttribute("aria-rowindex")) - 2,
        row.getBoundingClientRect().top,
      ]);
      return places.map(([index = 0, at = 0]) => Math.round(at - top - index * height));
    });
  for (const [position, shown] of [
    [0, 1],
    [12_345, 442],
    [1e9, 1000],
  ] as const) {
    await grid.evaluate((element, to) => element.scrollTo(0, to), position);
    await grid.locator(`tbody tr[aria-rowindex="${shown + 1}"]`).waitFor();
    expect(new Set(await offsets())).toEqual(new Set([0]));
  }
});
