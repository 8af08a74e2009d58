import { runProgram } from "./run-program.ts";
import type { ScratchCopy } from "./scratch-copy.ts";

/** `npm run generate`, in a copy. */
export async function generateIn(copy: ScratchCopy): Promise<void> {
  const { code, output } = await runProgram(copy, ".", ["scripts/generate.ts"]);
  if (code !== 0) throw new Error(`Nothing could be generated from it. It ends: ${output.trim().slice(-600)}`);
}
