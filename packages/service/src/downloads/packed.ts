import { gzipSync, strToU8, zipSync } from "fflate";

// Loaded with the first download: few need it, and it weighs as much as a few handlers.

/** The same files are the same bytes at any time. Zip files know no time before 1980, and no zone. */
const mtime = new Date(2020, 0, 1);

/** A zip file of texts, by their names. */
export function zipped(texts: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const files = Object.entries(texts).map(([name, text]) => [name, strToU8(text)]);
  return plain(zipSync(Object.fromEntries(files), { mtime }));
}

export function gzipped(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return plain(gzipSync(bytes, { mtime }));
}

/** Its buffer is one that a Response takes. */
function plain(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
