import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Code } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { visit } from "unist-util-visit";

export const root = join(import.meta.dirname, "../../..");

/** A fenced block of the documentation. */
export interface CodeBlock {
  /** Where it stands, such as `packages/client/README.md:14`. */
  readonly place: string;
  readonly document: string;
  /** The language after the fence; empty for what a program prints. */
  readonly language: string;
  readonly code: string;
}

/** Documents whose blocks are read elsewhere: there they are all run by other tests. */
export const runElsewhere: Readonly<Record<string, string>> = {
  "docs/other-generators.md": "tools/pack-check/src",
  "docs/test-your-front-end.md": "tools/pack-check/src",
  "docs/verify-your-provider.md": "packages/contracts/test",
  "packages/contracts/README.md": "packages/contracts/test",
  "packages/mocks/README.md": "tools/pack-check/src",
};

const patterns = [
  "*.md",
  "docs/*.md",
  "docs/journeys/*.md",
  "docs/recipes/*.md",
  "spec/README.md",
  "spec/extensions.md",
  "packages/*/README.md",
  "apps/*/README.md",
  "apps/*/docs/*.md",
  "tools/*/README.md",
];

/** Every other document that people read. */
export const documents = globSync(patterns, { cwd: root })
  .filter((document) => !(document in runElsewhere))
  .sort();

export function codeBlocks(): CodeBlock[] {
  return documents.flatMap((document) => {
    const blocks: CodeBlock[] = [];
    visit(fromMarkdown(readFileSync(join(root, document))), "code", ({ lang, value, position }: Code) => {
      blocks.push({ place: `${document}:${position?.start.line}`, document, language: lang ?? "", code: value });
    });
    return blocks;
  });
}
