import { type Drift, drift, options, result } from "./drift.ts";

export const nameDrifts: readonly Drift[] = [
  drift("a type that nothing uses may be given", "export interface A { a: 1 }", "export interface A { a: 1; b: 2 }", [
    "required-member-added",
    "A.b",
  ]),
  drift(
    "a type that is only received gains a member",
    `export interface A { a: 1 } ${result("A")}`,
    `export interface A { a: 1; b: 2 } ${result("A")}`,
    ["received-member-added", "A.b"],
  ),
  drift(
    "a type that is only given gains an option",
    `export interface A { a: 1 } ${options("A")}`,
    `export interface A { a: 1; b?: 2 } ${options("A")}`,
    ["optional-member-added", "A.b"],
  ),
  drift(
    "a type without a name of its own is said of where it is met",
    `interface A { a: 1 } ${result("{ x: A }")}`,
    `interface A { a: 2 } ${result("{ x: A }")}`,
    ["received-narrowed", "f().x.a"],
    ["received-widened", "f().x.a"],
  ),
  drift(
    "a type moves and is renamed inside",
    `interface A { a: 1 } ${result("A")}`,
    `type B = { a: 1 }; ${result("B")}`,
  ),
  drift(
    "a type that contains itself loses a member",
    "export interface A { a: A; b: A[] } export declare const x: A;",
    "export interface A { a: A } export declare const x: A;",
    ["member-removed", "A.b"],
  ),
  drift(
    "a symbol is a name",
    "export interface A { [Symbol.iterator](): 1 } export declare const x: A;",
    "export interface A { [Symbol.iterator](): 1; b: 1 } export declare const x: A;",
    ["received-member-added", "A.b"],
  ),
];
