import { type Block, readBlocks } from "./markdown-blocks.ts";

const document = "docs/test-your-front-end.md";

/** The guide for front ends: files, what to install and what to run, by section. */
export const guide: readonly Block[] = readBlocks(document).map((block) => {
  if (block.language === "sh" || block.file !== undefined) return block;
  throw new Error(`${document} has a block of ${block.language} whose first line names no file: ${block.text}`);
});

/** The TypeScript of the mocks' README. The first block, above any section, is a test. */
export const readme: readonly Block[] = readBlocks("packages/mocks/README.md").filter(
  ({ language }) => language === "ts",
);

/** The one block of the mocks' README in a section. */
export function blockOfReadme(section: string): string {
  const [block, ...others] = readme.filter((each) => each.section === section);
  if (block === undefined || others.length > 0) {
    throw new Error(`The mocks' README should have one block of TypeScript in the section "${section}".`);
  }
  return block.text;
}

/** The blocks of these sections, after those that come before any section and belong to all. */
export function sectionsOfGuide(sections: readonly string[]): Block[] {
  const known = new Set(guide.map(({ section }) => section));
  const missing = sections.filter((section) => !known.has(section));
  if (missing.length > 0) throw new Error(`${document} has no blocks on ${missing.join(", ")}.`);
  return guide.filter(({ section }) => section === "" || sections.includes(section));
}

/** The names of the packages that a section has one install. */
export function packagesToInstall(section: string): string[] {
  const install = guide.find((block) => block.section === section && isInstall(block));
  if (!install) throw new Error(`${document} does not say what to install for ${section}.`);
  return install.text.trim().split(" ").slice(3);
}

/** The commands of these sections that run something. */
export function commandsToRun(sections: readonly string[]): string[] {
  const commands = sectionsOfGuide(sections).filter((block) => block.language === "sh" && !isInstall(block));
  return commands.map(({ text }) => text.trim());
}

function isInstall({ text }: Block): boolean {
  return text.startsWith("npm install --save-dev ");
}
