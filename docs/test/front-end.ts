import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { guide, readme } from "../../scripts/pack-check/front-end-guide.ts";

/** Holds what the guide for front ends and the README of the mocks show, as files of one front end. */
export const frontEnd = join(import.meta.dirname, "../.blocks/front-end");

const compilerOptions = {
  types: ["node", "vitest/globals"],
  lib: ["es2023", "dom", "dom.iterable"],
  allowJs: true,
  noUnusedLocals: false,
};

/** A test is told by its name or by what it calls; MSW's pages are run in a browser by `npm run pack:check`. */
export function writeFrontEnd(): void {
  mkdirSync(frontEnd);
  const named = guide.flatMap(({ file, text }) => (file === undefined ? [] : [{ file, text }]));
  const unnamed = readme.map(({ text }, n) => ({
    file: `readme-${n}${/^test\(/m.test(text) ? ".test" : ""}.ts`,
    text,
  }));
  for (const { file, text } of [...named, ...unnamed]) writeFileSync(join(frontEnd, file), text);
  const config = { extends: "../../tsconfig.json", compilerOptions, include: ["*.ts"] };
  writeFileSync(join(frontEnd, "tsconfig.json"), JSON.stringify(config));
}
