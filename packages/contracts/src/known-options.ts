import { VerificationOptionError } from "./errors.ts";

/** The names of what is in `Options`: with `satisfies`, one too few or too many does not compile. */
export type NamesOf<Options> = Readonly<Record<keyof Options, true>>;

/**
 * A misspelt option would otherwise do nothing, without a word, in JavaScript at least.
 * @throws VerificationOptionError
 */
export function refuseUnknown(where: string, options: unknown, names: Readonly<Record<string, true>>): void {
  const known = Object.keys(names).join(", ");
  if (typeof options !== "object" || options === null) {
    throw new VerificationOptionError(`${where} takes an object with ${known}.`);
  }
  const unknown = Object.keys(options).find((name) => !Object.hasOwn(names, name));
  if (unknown !== undefined) throw new VerificationOptionError(`${where} knows no ${unknown}. It knows ${known}.`);
}
