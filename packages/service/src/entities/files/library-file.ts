import type { HandlerContext } from "../../handler.ts";
import { fromBase64, toBase64 } from "../../values/base64.ts";
import type { EntityRules } from "../entity-rules.ts";

/** A file of the library, whose id is its name. What is in it is kept beside it, so that a list does not carry it along. */
export const libraryFile: EntityRules = { key: "fileName" };

/** What is in a file of the library, in base64. */
const contents = "LibraryFileContent";
export const libraryFileContent: EntityRules = { key: "fileName" };

export async function putContent(fileName: string, bytes: Uint8Array, { store }: HandlerContext): Promise<void> {
  await store.collection(contents).put({ fileName, base64: toBase64(bytes) });
}

/** Undefined for a file of which only the name is known, such as one that was imported. */
export async function contentOf(
  fileName: string,
  { store }: HandlerContext,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const { base64 } = (await store.collection(contents).get(fileName)) ?? {};
  return typeof base64 === "string" ? fromBase64(base64) : undefined;
}

export async function deleteContent(fileName: string, { store }: HandlerContext): Promise<void> {
  await store.collection(contents).delete(fileName);
}
