import type ts from "typescript-with-api";
import type { DeclaredProgram } from "./declared-program.ts";
import type { TypeRule } from "./rules.ts";

/** Whether users receive a value, as from a call, or give it, as an argument. */
export type Use = "received" | "given";

/** Where in the public surface two types stand. */
export interface Position {
  readonly use: Use;
  readonly packageName: string;
  /** An exported name and the way from it, such as `createClient(options).retry`. */
  readonly place: string;
  /** Within a constant: its members are the promise, its values are not. */
  readonly isData: boolean;
  /** Of a member that may be left out: whether its type says `undefined` does not matter. */
  readonly isOptional: boolean;
  readonly depth: number;
}

/** One run over the public types of two releases. */
export interface TypeComparison extends DeclaredProgram {
  found(rule: TypeRule, position: Position, change: string): void;
  compare(before: ts.Type, now: ts.Type, position: Position): void;
  /** Says that a type of the last release is received or given. Returns the name under which it is exported, if it is. */
  enter(type: ts.Type, use: Use): { packageName: string; place: string } | undefined;
  /** Type parameters that stand in the same place; how they are called does not matter. */
  readonly parameters: Map<ts.Type, ts.Type>;
}

/** A position further in. */
export function into(position: Position, step: string): Position {
  return { ...position, place: `${position.place}${step}`, isOptional: false, depth: position.depth + 1 };
}

/** The same position, seen from the other side: a function that is received has its arguments given. */
export function flipped(position: Position): Position {
  return { ...position, use: position.use === "received" ? "given" : "received" };
}

/** Compares types that may be received and given, whatever the position is. */
export function compareInvariant(c: TypeComparison, before: ts.Type, now: ts.Type, position: Position): void {
  c.compare(before, now, position);
  c.compare(before, now, flipped(position));
}

export function describeChange({ checker }: TypeComparison, before: ts.Type, now: ts.Type): string {
  return `${shorten(checker.typeToString(now))}, was ${shorten(checker.typeToString(before))}`;
}

export function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}
