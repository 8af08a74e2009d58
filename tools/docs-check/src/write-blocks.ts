import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { programs } from "./typescript-programs.ts";

export const folder = join(import.meta.dirname, "../.blocks");

const config = {
  extends: "../tsconfig.json",
  compilerOptions: {
    types: ["node"],
    lib: ["es2023", "dom", "dom.iterable", "dom.asynciterable", "esnext.disposable"],
    noUnusedLocals: false,
  },
  include: ["*.ts", "*.tsx", "operations/*.ts"],
};

/** Every TypeScript block becomes a file. */
export function writeBlocks(): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
  for (const { file, code } of programs()) writeFileSync(join(folder, file), `${code}\nexport {};\n`);
}
