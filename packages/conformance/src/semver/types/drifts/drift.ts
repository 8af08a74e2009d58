import type { TypeRule } from "../rules.ts";

/** A change of one package's declarations. */
export interface Drift {
  readonly name: string;
  readonly before: string;
  readonly now: string;
  /** What must be found, and nothing else: the rule and the place, without the package. */
  readonly finds: readonly (readonly [TypeRule, string])[];
}

export function drift(name: string, before: string, now: string, ...finds: Drift["finds"]): Drift {
  return { name, before, now, finds };
}

/** A function that gives its users a type. */
export function result(type: string, parameters = ""): string {
  return `export declare function f(${parameters}): ${type};`;
}

/** A function that takes a type from its users. */
export function options(type: string): string {
  return `export declare function f(o: ${type}): void;`;
}
