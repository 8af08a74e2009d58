import { existsSync, globSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/** Links of a site's pages that lead nowhere in it, each with the page it stands on. Those to other hosts are not followed. */
export function deadLinks(site: string): string[] {
  const pages = globSync("**/*.html", { cwd: site }).map((page) => join(site, page));
  const anchors = new Map(pages.map((page) => [page, anchorsOf(readFileSync(page, "utf8"))]));
  return pages.flatMap((page) =>
    [...linksOf(readFileSync(page, "utf8"))]
      .filter((link) => !leadsSomewhere(page, link, anchors))
      .map((link) => `${relative(site, page)}: ${link}`),
  );
}

/** Icons are not asked for: they come with a script. */
function linksOf(html: string): Set<string> {
  return new Set(
    [...html.matchAll(/<(?!use )[^>]*\s(?:href|src)="([^"]*)"/g)].map(([, link = ""]) => link.replaceAll("&amp;", "&")),
  );
}

function anchorsOf(html: string): Set<string> {
  return new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = ""]) => id));
}

function leadsSomewhere(page: string, link: string, anchors: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  if (/^[a-z]+:/i.test(link)) return true;
  const [path = "", anchor = ""] = link.split("#").map(decodeURIComponent);
  const target = path === "" ? page : join(dirname(page), path.replace(/\?.*$/, ""));
  if (!existsSync(target) || statSync(target).isDirectory()) return false;
  return anchor === "" || !target.endsWith(".html") || anchors.get(target)?.has(anchor) === true;
}
