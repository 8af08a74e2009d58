import type { DownloadTools } from "./download-tools.ts";

/** The argument that says where to, and the way out where there are no files. */
export interface Destination {
  readonly argument: string;
  readonly instead: string;
}

export interface FileWriter {
  /** Writes what comes beside the file, and lets it take the file's place when it is whole. Resolves with its size in bytes. */
  write(chunks: AsyncIterable<Uint8Array>): Promise<number>;
}

/**
 * Gets ready to write a file: whether it can be written is known before anybody waits for what is to be in it. Under its name there is never
 * a part of it: a program that is killed leaves the part under another one, which ends in `.part`.
 * @throws {ArgumentError} where it cannot be written, or where there are no files.
 */
export async function openFile(
  file: string | URL,
  destination: Destination,
  { errors }: DownloadTools,
): Promise<FileWriter> {
  // Bundlers for the browser would look for what is written in the import itself.
  const name = "node:fs/promises";
  const load: Promise<typeof import("node:fs/promises")> = import(/* webpackIgnore: true */ /* @vite-ignore */ name);
  const { open, rename, rm } = await written(load);
  const part = besides(file);
  // It is there for a moment only: what follows may take days.
  await written(open(part, "wx").then((handle) => handle.close().then(() => rm(part))));

  async function written<T>(step: Promise<T>): Promise<T> {
    try {
      return await step;
    } catch (reason) {
      throw new errors.ArgumentError(
        `\`${destination.argument}\` cannot be written. See that its folder exists, that this program may write there, and that the disk has room; \`reason\` holds what the system said. Where there are no files, ${destination.instead}.`,
        { argument: destination.argument },
        reason,
      );
    }
  }

  return {
    async write(chunks) {
      const handle = await written(open(part, "wx"));
      let size = 0;
      try {
        for await (const chunk of chunks) {
          // A write may take a part of it only.
          for (let at = 0; at < chunk.length; ) at += (await written(handle.write(chunk, at))).bytesWritten;
          size += chunk.length;
        }
        await written(handle.sync());
        await handle.close();
        await written(rename(part, file));
        return size;
      } catch (error) {
        await handle.close().catch(() => {});
        await rm(part, { force: true });
        throw error;
      }
    },
  };
}

/** A name of its own in the same folder, from where it can take the file's place in one step. */
function besides(file: string | URL): string | URL {
  const end = `.${crypto.randomUUID()}.part`;
  if (typeof file === "string") return file + end;
  const part = new URL(file);
  part.pathname += end;
  return part;
}
