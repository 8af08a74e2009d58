/** An option that there is not, or a value that it cannot have. It would do nothing, and a test would pass or fail for another reason. */
export class InvalidOptionError extends Error {
  readonly kind = "invalid-option";
  override readonly name = "InvalidOptionError";
}

/** The names of what is in `Options`: with `satisfies`, one too few or too many does not compile. */
export type NamesOf<Options> = Readonly<Record<keyof Options, true>>;

/** Throws {@link InvalidOptionError} for what is no object, and for a name in it that is none of these. */
export function refuseUnknown(where: string, options: unknown, names: Readonly<Record<string, true>>): void {
  const known = Object.keys(names).join(", ");
  if (typeof options !== "object" || options === null) {
    throw new InvalidOptionError(`${where} takes an object with any of ${known}, but got ${show(options)}.`);
  }
  const unknown = Object.keys(options).find((name) => !Object.hasOwn(names, name));
  if (unknown !== undefined) throw new InvalidOptionError(`${where} knows no ${show(unknown)}. It knows ${known}.`);
}

/** Throws {@link InvalidOptionError} for a value that is none of these. */
export function refuseOther(what: string, value: unknown, expected: readonly unknown[]): void {
  if (expected.includes(value)) return;
  throw new InvalidOptionError(`${what} must be one of ${expected.map(show).join(", ")}, but was ${show(value)}.`);
}

function show(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
  return typeof value === "object" && value !== null ? "an object" : String(value).slice(0, 60);
}
