import { gunzipped } from "./gunzipped.ts";
import { headOf } from "./head-of.ts";

/** Passes content on, unpacked if it is gzip. That is told by its first two bytes, whatever the file is called. */
export async function* decompressed(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { head, content: whole } = await headOf(content, 2);
  yield* head[0] === 0x1f && head[1] === 0x8b ? gunzipped(whole) : whole;
}
