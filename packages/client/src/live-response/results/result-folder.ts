import { openFile } from "../../downloads/write-file.ts";
import type { Tools } from "../tools.ts";
import type { Keep, ResultOf } from "./result-in-memory.ts";

const destination = { argument: "folder", instead: "leave it out" };

/** Writes results into a folder, once it is sure that this can be done. */
export async function openResultFolder(tools: Tools, folder: string | URL): Promise<Keep> {
  // Bundlers for the browser would look for what is written in the import itself.
  const [path, url] = ["node:path", "node:url"];
  const { join }: typeof import("node:path") = await import(/* webpackIgnore: true */ /* @vite-ignore */ path);
  const { fileURLToPath }: typeof import("node:url") = await import(/* webpackIgnore: true */ /* @vite-ignore */ url);
  const where = folder instanceof URL ? fileURLToPath(folder) : folder;
  await openFile(join(where, "result"), destination, tools);
  return async (chunks, of) => {
    const file = join(where, fileName(of));
    const writer = await openFile(file, destination, tools);
    return { size: await writer.write(chunks), file };
  };
}

/** Its place, so that no two are the same, and its name without the folders it was in and what a file system may take amiss. */
function fileName({ index, type, target }: ResultOf): string {
  const name = target
    .replace(/^.*[\\/]/s, "")
    .replace(/[^\p{L}\p{N}._ -]/gu, "_")
    .slice(0, 100);
  return `${index}-${name}${type === "RunScript" ? ".json" : ""}`;
}
