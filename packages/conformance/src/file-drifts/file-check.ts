import type { Check } from "../check.ts";
import { programOf, runProgram } from "./run-program.ts";
import type { ScratchCopy } from "./scratch-copy.ts";

/** Something of the repository that can turn red, run in a copy. */
export interface FileCheck {
  /** As a person would run it, or the name of a column. */
  readonly name: string;
  readonly run: (copy: ScratchCopy) => Promise<CheckResult>;
}

/** `broken` is neither: what cannot run has not looked at anything. */
export type CheckResult = { readonly colour: "green" } | { readonly colour: "red" | "broken"; readonly output: string };

export const specLint = check("lint of the spec", "spec", () => ["lint/main.ts"], /^The spec has \d+ problems\.$/m);

export const generatedFilesCurrent = check(
  "generate --check",
  ".",
  () => ["scripts/generate.ts", "--check"],
  /^Out of date: /m,
);

/** Recording the pact fails if the client makes something else of an answer than the scenario says. */
export const pactRecording = check(
  "generate",
  ".",
  () => ["scripts/generate.ts"],
  /The client misread the answer to: /,
);

/** A column of the matrix, or the comparison beside it. */
export function matrix(name: Check): FileCheck {
  return check(name, "packages/conformance", () => ["src/main.ts", "--only", name], /^RED {2}/m);
}

/** The types of a workspace. */
export function typesOf(folder: string): FileCheck {
  const args = (copy: ScratchCopy) => [
    programOf(copy, folder, "typescript", "bin/tsc"),
    "--noEmit",
    "--pretty",
    "false",
  ];
  return check(`types of ${folder}`, folder, args, /error TS\d+: /);
}

/** One file of tests. That it cannot be loaded is no failed test. */
export function tests(folder: string, file: string): FileCheck {
  const args = (copy: ScratchCopy) => [
    programOf(copy, folder, "vitest", "vitest.mjs"),
    "run",
    file,
    "--reporter=default",
  ];
  return check(`${folder}/${file}`, folder, args, /^ *Tests +\d+ failed/m);
}

function check(name: string, folder: string, args: (copy: ScratchCopy) => string[], red: RegExp): FileCheck {
  return {
    name,
    async run(copy) {
      const { code, output } = await runProgram(copy, folder, args(copy));
      if (code === 0) return { colour: "green" };
      return { colour: red.test(output) ? "red" : "broken", output };
    },
  };
}
