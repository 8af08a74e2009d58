import { type Drift, drift } from "./drift.ts";

export const constantDrifts: readonly Drift[] = [
  drift(
    "a constant has another value",
    'export declare const a: { b: "x"; c: readonly [1] };',
    'export declare const a: { b: "y"; c: readonly [2] };',
  ),
  drift(
    "a constant has another kind of value",
    'export declare const a: { b: "x" };',
    "export declare const a: { b: 1 };",
    ["received-narrowed", "a.b"],
    ["received-widened", "a.b"],
  ),
  drift(
    "a constant loses a member",
    'export declare const a: { b: "x"; c: 1 };',
    'export declare const a: { b: "x" };',
    ["member-removed", "a.c"],
  ),
  drift(
    "the values of a named type are a promise",
    'export interface A { b: "x" } export declare const a: A;',
    'export interface A { b: "y" } export declare const a: A;',
    ["received-narrowed", "A.b"],
    ["received-widened", "A.b"],
  ),
];
