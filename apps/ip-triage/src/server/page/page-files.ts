import { readdir, readFile } from "node:fs/promises";
import { extname, join, sep } from "node:path";
import type { MiddlewareHandler } from "hono";

/** What the server may hand out, by path. Nothing else can be reached, whatever path is asked for. */
export type PageFiles = ReadonlyMap<string, PageFile>;

export interface PageFile {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
}

const mediaTypes: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** There is no page in the folder. */
export class PageNotBuiltError extends Error {
  override readonly name = "PageNotBuiltError";
  readonly kind = "page-not-built";
  readonly folder: string;

  constructor(folder: string, options?: ErrorOptions) {
    super(
      `The page cannot be served: expected index.html in ${folder}, found none. Build it with \`vite build\`.`,
      options,
    );
    this.folder = folder;
  }
}

/** Reads a built page into memory. @throws {PageNotBuiltError} when the folder holds none. */
export async function readPage(folder: string): Promise<PageFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((cause: unknown) => {
    throw new PageNotBuiltError(folder, { cause });
  });
  const files = new Map<string, PageFile>();
  for (const entry of entries) {
    const mediaType = mediaTypes[extname(entry.name)];
    if (!entry.isFile() || mediaType === undefined) continue;
    const file = join(entry.parentPath, entry.name);
    const path = file.slice(folder.length).split(sep).filter(Boolean).join("/");
    files.set(`/${path}`, { body: new Uint8Array(await readFile(file)), mediaType });
  }
  const index = files.get("/index.html");
  if (index === undefined) throw new PageNotBuiltError(folder);
  return files.set("/", index);
}

/** Serves the files, and leaves every other path to the handlers below. */
export function servePage(files: PageFiles): MiddlewareHandler {
  return async (c, next) => {
    const file = files.get(c.req.path);
    if (file === undefined) return next();
    // Names below /assets/ hold a hash of what is in them.
    const isNamedByHash = c.req.path.startsWith("/assets/");
    return c.body(file.body, 200, {
      "Content-Type": file.mediaType,
      "Cache-Control": isNamedByHash ? "public, max-age=31536000, immutable" : "no-cache",
    });
  };
}
