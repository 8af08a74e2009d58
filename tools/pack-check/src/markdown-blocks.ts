import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./packages.ts";

/** A block of code in a document. */
export interface Block {
  readonly language: string;
  /** The heading above it; empty before the first. */
  readonly section: string;
  /** The file that its first line names in a comment. */
  readonly file: string | undefined;
  readonly text: string;
}

/** The blocks of a document of this repository that say what language they are in. */
export function readBlocks(document: string): Block[] {
  const text = readFileSync(join(root, document), "utf8");
  const headings = [...text.matchAll(/^## (.*)$/gm)];
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(({ index, 1: language = "", 2: block = "" }) => ({
    language,
    section: headings.findLast((heading) => heading.index < index)?.[1] ?? "",
    file: /^\/\/ (\S+\.[jt]s)$/m.exec(block.split("\n", 1)[0] ?? "")?.[1],
    text: block,
  }));
}
