import { type Drift, drift } from "./drift.ts";

export const genericDrifts: readonly Drift[] = [
  drift(
    "a type parameter is removed",
    "export type A<T, U> = [T, U];",
    "export type A<T> = [T, T];",
    ["type-parameters-changed", "A"],
    ["not-understood", "A[1]"],
  ),
  drift("a type parameter with a default is added", "export type A<T> = [T];", "export type A<T, U = T> = [T];", [
    "type-parameter-added",
    "A",
  ]),
  drift("a type parameter is renamed", "export type A<T> = { a: T[] };", "export type A<U> = { a: U[] };"),
  drift(
    "a type parameter takes less",
    "export type A<T extends string | number> = { a: T };",
    "export type A<T extends string> = { a: T };",
    ["given-narrowed", "A<T>"],
  ),
  drift(
    "a default changes",
    "export type A<T = 1> = { a: T };",
    "export type A<T = 2> = { a: T };",
    ["received-widened", "A<T>"],
    ["given-narrowed", "A<T>"],
  ),
  drift("a default goes", "export type A<T = 1> = { a: T };", "export type A<T> = { a: T };", [
    "type-parameters-changed",
    "A<T>",
  ]),
  drift("anything will do", "export type A<T extends 1> = { a: T };", "export type A<T> = { a: T };", [
    "given-widened",
    "A<T>",
  ]),
  drift("not anything will do", "export type A<T> = { a: T };", "export type A<T extends 1> = { a: T };", [
    "given-narrowed",
    "A<T>",
  ]),
  drift("what a generic looks up changes", lookUp("{ x: { a: 1; b: 2 } }"), lookUp("{ x: { a: 1 } }"), [
    "member-removed",
    "f().x.b",
  ]),
  drift(
    "a condition changes",
    "export type A<T> = T extends string ? 1 : 2;",
    "export type A<T> = T extends string ? 1 : 3;",
    ["received-widened", "A"],
    ["given-narrowed", "A"],
  ),
  drift(
    "a mapping over what is open changes",
    "export type A<T> = { [K in keyof T]: 1 };",
    "export type A<T> = { [K in keyof T]: 1 | 2 };",
    ["received-widened", "A"],
  ),
  drift(
    "a mapping may leave members out",
    "export type A<T> = { [K in keyof T]: 1 };",
    "export type A<T> = { [K in keyof T]?: 1 };",
    ["not-understood", "A"],
  ),
  drift("a generic is written in another way", "export type A<T> = T | T[];", "export type A<T> = T | keyof T;", [
    "not-understood",
    "A",
  ]),
  drift("a template changes", template("a"), template("b"), ["not-understood", "A"]),
];

function lookUp(type: string): string {
  return `interface All ${type} export declare function f<K extends keyof All>(key: K): All[K];`;
}

function template(text: string): string {
  return `export type A<T extends string> = \`${text}-\${T}\`;`;
}
