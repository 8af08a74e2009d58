import type { Entity } from "@defender-endpoint/service";
import { type NamesOf, refuseUnknown } from "../handler/option-checks.ts";
import { InvalidWorldError } from "./invalid-world-error.ts";

/** What devices answer to a command of live response. */
export interface LiveResponseAnswer {
  /** What the script writes, or what is in the file. Default: what the script was run with, or the path. */
  readonly output?: string;
  /** How the script ends. Default: 0. */
  readonly exitCode?: number;
  /** Why the command fails. Default: it does not. */
  readonly errors?: readonly string[];
}

const names = { output: true, exitCode: true, errors: true } satisfies NamesOf<LiveResponseAnswer>;

/** The entity that says it. Throws {@link InvalidWorldError} or `InvalidOptionError` for what says nothing. */
export function liveResponseOutput(scriptOrPath: string, answer: LiveResponseAnswer): Entity {
  refuseUnknown("liveResponse", answer, names);
  const { output, exitCode, errors = [] } = answer;
  if (typeof scriptOrPath !== "string" || scriptOrPath === "")
    throw new InvalidWorldError("the script or path", "a text of at least one character", scriptOrPath);
  if (output !== undefined && typeof output !== "string") throw new InvalidWorldError("output", "a text", output);
  if (exitCode !== undefined && !Number.isInteger(exitCode))
    throw new InvalidWorldError("exitCode", "a whole number", exitCode);
  if (!Array.isArray(errors) || errors.some((error) => typeof error !== "string" || error === ""))
    throw new InvalidWorldError("errors", "a list of texts", errors);
  return { ...answer, id: scriptOrPath, errors };
}
