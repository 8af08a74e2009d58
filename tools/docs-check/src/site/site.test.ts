import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { deadLinks } from "./dead-links.ts";
import { pageWeight } from "./page-weight.ts";

function site(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "docs-site-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

test("a link to a page that there is, to an anchor in it, or to another host, is not dead; any other is", () => {
  const links = [
    "b.html",
    "b.html#there",
    "#here",
    "style.css?1",
    "https://example.com",
    "c.html",
    "b.html#gone",
    "#gone",
  ];
  const page = `<p id="here">${links.map((link) => `<a href="${link}">`).join("")}`;
  const folder = site({ "a.html": page, "b.html": '<p id="there">', "style.css": "" });
  expect(deadLinks(folder)).toEqual(["a.html: c.html", "a.html: b.html#gone", "a.html: #gone"]);
});

test("a page weighs what it loads at once, and not what it loads on demand", () => {
  const incompressible = Array.from({ length: 400 }, (_, n) => Math.sin(n)).join("");
  const at = (html: string) => pageWeight(join(site({ "a.html": html, "big.js": incompressible }), "a.html"));
  expect(at('<script async src="big.js"></script>')).toBeGreaterThan(2_000);
  expect(at('<img src="big.js">')).toBeGreaterThan(2_000);
  expect(at('<script data-src="big.js"></script><img loading="lazy" src="big.js">')).toBeLessThan(200);
});
