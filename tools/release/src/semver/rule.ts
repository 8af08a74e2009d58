/** What a change means to those who use what changed. */
export type Level = "breaking" | "feature" | "fix";

/** Why a kind of change is of a level. */
export interface Rule {
  readonly level: Level;
  readonly reason: string;
}

export function breaking(reason: string): Rule {
  return { level: "breaking", reason };
}

export function feature(reason: string): Rule {
  return { level: "feature", reason };
}

export function fix(reason: string): Rule {
  return { level: "fix", reason };
}
