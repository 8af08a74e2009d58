import type { Option } from "commander";

/** What an option's value may be, as far as that is known without asking anybody. */
export interface SuggestedValues {
  readonly values: () => readonly string[];
  /** Whether its value is a list with commas between. */
  readonly list?: boolean;
}

const suggested = new WeakMap<Option, SuggestedValues>();

/** Lets completion suggest values that the option itself does not insist on. */
export function suggesting(option: Option, values: SuggestedValues): Option {
  suggested.set(option, values);
  return option;
}

/** The values of an option that begin with what is typed. Undefined where file names are left to the shell. */
export function valuesOf(option: Option, typed: string): readonly string[] | undefined {
  if (/[<[](?:file|folder)[\]>]/.test(option.flags)) return undefined;
  const { values = () => [], list = false } = suggested.get(option) ?? {};
  const known = option.argChoices ?? values();
  const before = list ? typed.slice(0, typed.lastIndexOf(",") + 1) : "";
  const named = new Set(before.split(","));
  return known.filter((value) => !named.has(value)).map((value) => before + value);
}
