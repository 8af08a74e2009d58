import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { PageFile } from "./page-files.ts";

/** Where the page looks for MSW's service worker. */
export const mockWorkerPath = "/mockServiceWorker.js";

/** MSW's service worker out of the package itself, so that it never differs in version from the library. */
export async function readMockWorker(): Promise<PageFile> {
  const body = await readFile(createRequire(import.meta.url).resolve("msw/mockServiceWorker.js"));
  return { body: new Uint8Array(body), mediaType: "text/javascript; charset=utf-8" };
}
