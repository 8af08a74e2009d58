import { type CodeBlock, codeBlocks } from "./code-blocks.ts";

/** A program made of blocks: one that imports something, and those after it in its document that import nothing. */
export interface Program {
  readonly place: string;
  /** The name of its file. */
  readonly file: string;
  readonly code: string;
}

const languages = ["ts", "tsx", "js"];

export function programs(): Program[] {
  const found: { place: string; file: string; code: string; document: string }[] = [];
  for (const { place, document, language, code } of codeBlocks().filter(({ language }) =>
    languages.includes(language),
  )) {
    const last = found.at(-1);
    if (/^import /m.test(code)) {
      found.push({ place, document, code, file: fileName(place, language, code) });
    } else if (last?.document === document) {
      last.code += `\n${code}`;
    } else {
      throw new Error(`${place} imports nothing, and there is no program before it that it continues.`);
    }
  }
  return found;
}

/** Tests are for vitest to find. */
function fileName(place: CodeBlock["place"], language: string, code: string): string {
  const name = place.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  return `${name}${/from "vitest"/.test(code) ? ".test" : ""}.${language === "js" ? "ts" : language}`;
}
