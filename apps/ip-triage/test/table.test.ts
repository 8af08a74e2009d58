import type { Page } from "playwright-core";
import { beforeEach, expect, test } from "vitest";
import type { RunningTriage } from "../src/server/index.ts";
import { listOnEmulator } from "./list-on-emulator.ts";

const { open, answered } = listOnEmulator();
let triage: RunningTriage;
let page: Page;
beforeEach(async () => {
  ({ triage, page } = await open());
});

// Two of the longest, which differ in the last character and in the middle one.
const longest = ["2001:db8:ffff:ffff:ffff:ffff:ffff:fff0", "2001:db8:ffff:ffff:ffff:ffff:ffff:fff1"].flatMap((ip) => [
  ip.replace("db8", "1db8"),
  ip.replace("db8", "1db9"),
]);
const middling = ["2001:4860:4860::8888", "2606:4700:4700::1111", "fd12:3456:789a::49"];
const short = ["10.209.67.177", "203.0.113.54", "8.8.8.8"];

/** How much of each address in the table is to be seen: its text, and whether all of it lies within what clips it. */
function shownAddresses() {
  return page.locator("tbody .ip").evaluateAll((cells) =>
    cells.map((cell) => {
      const text = document.createRange();
      text.selectNodeContents(cell);
      const [place, row] = [text.getBoundingClientRect(), cell.parentElement?.getBoundingClientRect()];
      const grid = cell.closest(".grid");
      const left = grid?.getBoundingClientRect().left ?? 0;
      const isWithin =
        row !== undefined &&
        grid !== null &&
        place.left >= left &&
        place.right <= left + grid.clientWidth &&
        place.top >= row.top &&
        place.bottom <= row.bottom;
      const devices = cell.nextElementSibling?.getBoundingClientRect().left ?? 0;
      const isApart = place.right <= devices;
      return [cell.textContent, isWithin && isApart && cell.scrollWidth <= cell.clientWidth] as const;
    }),
  );
}

test.each([
  ["of 39 characters", [...longest, ...middling, ...short]],
  ["of some 20 characters", [...middling, ...short]],
  ["of IPv4 only", short],
])("addresses %s are whole at every width, and no two look the same", async (_, ips) => {
  await page.goto(`${triage.url}/#ips=${ips.join()}`);
  await answered(ips.length);
  for (const width of [320, 360, 640, 768, 1024, 1199, 1200, 1280, 1440, 1920, 2560]) {
    await page.setViewportSize({ width, height: 1200 });
    // The rows follow the width in the next frame.
    const seen = async () =>
      (await shownAddresses()).map(([ip, isWhole]) => `${ip} ${isWhole ? "whole" : "cut"}`).sort();
    await expect.poll(seen, { message: `at ${width}` }).toEqual(ips.map((ip) => `${ip} whole`).sort());
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(await page.locator(".grid").evaluate((grid) => grid.scrollWidth - grid.clientWidth)).toBe(0);
  }
});

test.each([
  { width: 1280, height: 900 },
  { width: 360, height: 780 },
])(
  "at $width x $height the details open in view and hide nothing that was chosen, and closing them gives the focus back",
  async (size) => {
    await page.setViewportSize(size);
    const ips = [...longest, ...middling, ...short];
    await page.goto(`${triage.url}/#ips=${ips.join()}`);
    await answered(ips.length);
    const details = page.getByRole("region", { name: /^Selected/ });
    const grid = page.getByRole("grid");

    async function expectInView() {
      // What comes later takes its room, and the page makes it.
      await details.getByText("Looking for its alerts…").waitFor({ state: "detached" });
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      const card = await details.boundingBox();
      const row = await page.locator("tr[aria-selected='true']").boundingBox();
      if (!card || !row) throw new Error("Nothing is selected.");
      expect(card.y).toBeGreaterThanOrEqual(0);
      expect(card.y + card.height).toBeLessThanOrEqual(size.height);
      expect(row.y).toBeGreaterThanOrEqual(0);
      const covered = row.y + row.height > card.y && row.x < card.x + card.width;
      expect(covered).toBe(false);
    }

    await page.locator("tbody tr").first().scrollIntoViewIfNeeded();
    await page.locator("tbody tr").first().click();
    await expectInView();
    const ip = await page.locator("tr[aria-selected='true'] .ip").textContent();
    await page.getByRole("region", { name: `Selected: ${ip}` }).waitFor();
    await details.getByRole("button", { name: "Close" }).click();
    await details.waitFor({ state: "detached" });
    expect(await grid.evaluate((element) => element === document.activeElement)).toBe(true);

    for (const key of ["ArrowDown", "ArrowDown", "Enter"]) await page.keyboard.press(key);
    await expectInView();
    // Past the heads, by which the table is sorted.
    for (let tab = 0; tab < 5; tab += 1) await page.keyboard.press("Tab");
    expect(await details.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    await page.keyboard.press("Escape");
    await details.waitFor({ state: "detached" });
    expect(await grid.evaluate((element) => element === document.activeElement)).toBe(true);
  },
);

test.each([
  { width: 1280, height: 640 },
  { width: 360, height: 780 },
])("at $width x $height what is chosen above the table and in the picture is seen as well", async (size) => {
  await page.setViewportSize(size);
  await page.goto(`${triage.url}/#ips=${[...middling, ...short].join()}`);
  await answered(6);
  await page.locator("canvas").waitFor();
  const details = page.getByRole("region", { name: /^Selected/ });
  async function expectInView() {
    const card = await details.boundingBox();
    expect(card?.y).toBeGreaterThanOrEqual(0);
    expect((card?.y ?? 0) + (card?.height ?? 0)).toBeLessThanOrEqual(size.height);
  }

  const rarest = page.locator(".insight button").first();
  await rarest.click();
  await expectInView();
  await details.getByRole("button", { name: "Close" }).press("Enter");
  expect(await rarest.evaluate((element) => element === document.activeElement)).toBe(true);

  const picture = page.getByRole("slider");
  await picture.focus();
  await picture.press("Home");
  await picture.press("Enter");
  await expectInView();
  // The card leaves the picture its place.
  const [card, plot] = [await details.boundingBox(), await picture.boundingBox()];
  expect((plot?.y ?? 0) + (plot?.height ?? 0)).toBeLessThanOrEqual(Math.ceil(card?.y ?? 0));
});

test("a page that opens with an address selected begins at its beginning, and closing it leads to the table", async () => {
  await page.goto(`${triage.url}/#ips=${short.join()}&selected=8.8.8.8`);
  await answered(3);
  const details = page.getByRole("region", { name: "Selected: 8.8.8.8" });
  await details.getByText("2,411 devices").waitFor();
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await details.getByRole("button", { name: "Close" }).press("Enter");
  expect(await page.getByRole("grid").evaluate((element) => element === document.activeElement)).toBe(true);
});

test("the row that the arrow keys come to is in sight, at both ends of a long table", async () => {
  const ips = Array.from({ length: 200 }, (_, n) => `10.1.0.${n}`);
  await page.goto(`${triage.url}/?lookBackHours=48#ips=${ips.join()}`);
  const grid = page.getByRole("grid");
  await grid.focus();
  const isInSight = () =>
    page.locator("tr.current").evaluate((row) => {
      const scroller = row.closest(".grid")?.getBoundingClientRect();
      const head = row.closest("table")?.querySelector("thead")?.getBoundingClientRect();
      const { top, bottom } = row.getBoundingClientRect();
      return scroller && head && top >= Math.floor(head.bottom) && bottom <= Math.ceil(scroller.bottom);
    });
  for (const key of [
    "End",
    "Home",
    "PageDown",
    "PageDown",
    "PageUp",
    ...Array(30).fill("ArrowDown"),
    ...Array(30).fill("ArrowUp"),
  ]) {
    await page.keyboard.press(key);
    await expect.poll(isInSight, { message: `after ${key}` }).toBe(true);
  }
});
