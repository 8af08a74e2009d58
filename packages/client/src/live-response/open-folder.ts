import { openResultFolder } from "./result-folder.ts";
import { inMemory, type Keep } from "./result-in-memory.ts";
import type { SessionTools } from "./session-tools.ts";

const usualSize = 2 ** 24;

/**
 * Where results are kept, once it is known that they can be.
 * @throws {ArgumentError} which names what is wrong.
 */
export async function openFolder(tools: SessionTools): Promise<Keep> {
  const { folder, maxResultSize = usualSize, count, wrong } = tools;
  count("maxResultSize", maxResultSize, 1);
  if (folder === undefined) return inMemory(tools, maxResultSize);
  if (!(folder instanceof URL) && (typeof folder !== "string" || folder === ""))
    throw wrong("folder", "a path, or a file: URL");
  return openResultFolder(tools, folder);
}
