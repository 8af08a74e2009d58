import { ArgumentError } from "../errors/call-errors.ts";

/** A duration. `Infinity` means no limit. */
export function milliseconds(argument: string, value: number): number {
  if (typeof value === "number" && value > 0) return value;
  throw wrong(argument, "a number of milliseconds above 0, or Infinity");
}

export function optionalMilliseconds(argument: string, value: number | undefined): number | undefined {
  return value === undefined ? undefined : milliseconds(argument, value);
}

export function count(argument: string, value: unknown, least: number): number {
  const whole = Number.isSafeInteger(value) || value === Number.POSITIVE_INFINITY;
  if (whole && Number(value) >= least) return Number(value);
  throw wrong(argument, `a whole number of at least ${least}`);
}

/** Members that are functions, or may be left out. */
export function functions(where: string, owner: object, names: readonly string[], optional = true): void {
  if (typeof owner !== "object" || owner === null) throw wrong(where, "an object");
  for (const name of names) {
    const value: unknown = Reflect.get(owner, name);
    if (typeof value !== "function" && !(optional && value === undefined))
      throw wrong(`${where}.${name}`, "a function");
  }
}

/** A misspelt option would otherwise do nothing, without a word. */
export function refuseUnknown(where: string, options: object, names: readonly string[]): void {
  if (typeof options !== "object" || options === null) throw wrong(where, "an object");
  const unknown = Object.keys(options).find((name) => !names.includes(name));
  if (unknown === undefined) return;
  throw new ArgumentError(`${where} has no option \`${unknown}\`. It has ${names.join(", ")}.`, { argument: unknown });
}

export function wrong(argument: string, expected: string): ArgumentError {
  return new ArgumentError(`\`${argument}\` must be ${expected}.`, { argument });
}
