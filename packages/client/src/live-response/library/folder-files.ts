import type { Tools } from "../tools.ts";

/** A file of a folder, which is read when it is its turn. */
export interface FolderFile {
  readonly name: string;
  read(): Promise<{ readonly file: File; readonly sha256: string }>;
}

/** Bytes that a file of the library may have: "20 MB" (documented). */
const largest = 20 * 1024 * 1024;

/**
 * The files of a folder, by their names.
 * @throws {ArgumentError} for a folder that cannot be read.
 */
export async function listFolder(folder: string | URL, wrong: Tools["wrong"]): Promise<FolderFile[]> {
  // Bundlers for the browser would look for what is written in the import itself.
  const [fs, path, url] = ["node:fs/promises", "node:path", "node:url"];
  const { readdir, readFile, stat }: typeof import("node:fs/promises") = await import(
    /* webpackIgnore: true */ /* @vite-ignore */ fs
  );
  const { join }: typeof import("node:path") = await import(/* webpackIgnore: true */ /* @vite-ignore */ path);
  const { fileURLToPath }: typeof import("node:url") = await import(/* webpackIgnore: true */ /* @vite-ignore */ url);
  const where = folder instanceof URL ? fileURLToPath(folder) : folder;

  async function read(name: string): Promise<{ file: File; sha256: string }> {
    const file = join(where, name);
    if ((await stat(file)).size > largest) throw wrong("folder", "one of files that have at most 20 MB each");
    const bytes = new Uint8Array(await readFile(file));
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
    return { file: new File([bytes], name), sha256 };
  }

  try {
    const entries = await readdir(where, { withFileTypes: true });
    const names = entries.flatMap((entry) => (entry.isFile() && !entry.name.startsWith(".") ? [entry.name] : []));
    return names.toSorted().map((name) => ({ name, read: () => read(name) }));
  } catch {
    throw wrong("folder", "a folder that is there and that this program may read");
  }
}
