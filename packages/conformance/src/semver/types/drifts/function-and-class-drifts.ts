import { type Drift, drift, options, result } from "./drift.ts";

export const functionAndClassDrifts: readonly Drift[] = [
  drift("a way to call is removed", `${options("1")} export declare function f(s: string): void;`, options("1"), [
    "signature-removed",
    "f",
  ]),
  drift("a way to call is added", options("1"), `${options("1")} export declare function f(s: string): void;`, [
    "signature-added",
    "f",
  ]),
  drift(
    "a class cannot be made any more",
    "export declare class A { a: 1 }",
    "export declare abstract class A { a: 1 }",
    ["class-became-abstract", "A"],
  ),
  drift(
    "a class is made with more",
    "export declare class A { constructor(a: 1); }",
    "export declare class A { constructor(a: 1, b: 2); }",
    ["required-member-added", "A(b)"],
  ),
  drift(
    "a guard says something else",
    result("a is string", "a: unknown"),
    result("a is number", "a: unknown"),
    ["received-narrowed", "f()"],
    ["received-widened", "f()"],
  ),
  drift("a guard says nothing", result("a is string", "a: unknown"), result("boolean", "a: unknown"), [
    "type-changed",
    "f()",
  ]),
  drift(
    "what is private changes",
    "export declare class A { private a; #b; c: 1 }",
    "export declare class A { private z; c: 1 }",
  ),
  drift(
    "what is protected changes",
    "export declare class A { protected a: 1 }",
    "export declare class A { protected a: 2 }",
    ["received-narrowed", "A.a"],
    ["received-widened", "A.a"],
  ),
];
