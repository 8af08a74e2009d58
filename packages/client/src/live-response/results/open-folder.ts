import type { ReadOptions } from "../session-options.ts";
import type { Tools } from "../tools.ts";
import { openResultFolder } from "./result-folder.ts";
import { inMemory, type Keep } from "./result-in-memory.ts";

const usualSize = 2 ** 24;

/**
 * Where results are kept, once it is known that they can be.
 * @throws {ArgumentError} which names what is wrong.
 */
export async function openFolder(
  tools: Tools,
  folder: ReadOptions["folder"],
  maxResultSize = usualSize,
): Promise<Keep> {
  const { wrong } = tools;
  if (!(Number(maxResultSize) >= 1)) throw wrong("maxResultSize", "a number of bytes of at least 1");
  if (folder === undefined) return inMemory(tools, maxResultSize);
  if (!(folder instanceof URL) && (typeof folder !== "string" || folder === ""))
    throw wrong("folder", "a path, or a file: URL");
  return openResultFolder(tools, folder);
}
