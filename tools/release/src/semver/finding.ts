import type { Level, Rule } from "./rule.ts";

export type Part = "spec" | "packages";

/** One difference between the last release and now. */
export interface Finding extends Rule {
  readonly part: Part;
  /** The package whose users are concerned. */
  readonly package: string;
  readonly rule: string;
  /** A JSON pointer, or a package and what is in it. */
  readonly place: string;
  readonly change: string;
}

export interface FindingList<Id extends string> {
  add(rule: Id, packageName: string, place: string, change: string): void;
  readonly findings: readonly Finding[];
}

/** Collects what is found by the rules of one part. Of a change that several rules are about, the worst is kept. */
export function createFindingList<Id extends string>(part: Part, rules: Readonly<Record<Id, Rule>>): FindingList<Id> {
  const found = new Map<string, Finding>();
  return {
    add(rule, packageName, place, change) {
      const key = JSON.stringify([packageName, place, change]);
      const finding = { ...rules[rule], part, package: packageName, rule, place, change };
      const former = found.get(key);
      if (!former || byLevel(finding, former) < 0) found.set(key, finding);
    },
    get findings() {
      return [...found.values()];
    },
  };
}

const weights = { breaking: 0, feature: 1, fix: 2 } as const satisfies Record<Level, number>;

/** The worst first; within a level as they were found. */
export function byLevel(one: Finding, other: Finding): number {
  return weights[one.level] - weights[other.level];
}
