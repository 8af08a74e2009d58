import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";

/** What a browser fetches to show a page, in bytes as a server sends them: the page itself, its styles and its scripts. What is loaded when it is needed does not count. */
export function pageWeight(page: string): number {
  const html = readFileSync(page, "utf8");
  const loaded = [...html.matchAll(/<(?:link rel="stylesheet"[^>]* href|script(?: \w+)* src|img src)="([^":]+)"/g)];
  const files = [page, ...new Set(loaded.map(([, file = ""]) => join(dirname(page), file)))];
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
}
