import { longestRejectedText } from "../text/limits.ts";

export interface RejectedText {
  readonly text: string;
  /** In characters, if `text` is only the beginning. */
  readonly length?: number;
}

/** What is kept of a text that was rejected. */
export function rejectedText(text: string, length = text.length): RejectedText {
  if (text.length <= longestRejectedText) return length > text.length ? { text, length } : { text };
  // A copy: a slice would keep the whole text in memory.
  const beginning = Buffer.from(text.slice(0, longestRejectedText), "utf16le").toString("utf16le");
  return { text: beginning, length };
}
