import { expect, test } from "vitest";
import type { PublishedPackage, Release } from "../release.ts";
import { compareDeclarations } from "./compare-declarations.ts";
import { type TypeRule, typeRules } from "./rules.ts";

interface Drift {
  readonly name: string;
  readonly before: string;
  readonly now: string;
  /** What must be found, and nothing else: the rule and the place, without the package. */
  readonly finds: readonly (readonly [TypeRule, string])[];
}

/** One drift for each rule at least, and those that a rule could get wrong. */
const drifts: readonly Drift[] = [
  drift("an export is removed", "export type A = 1; export type B = 2;", "export type A = 1;", ["export-removed", "B"]),
  drift("an export is added", "export type A = 1;", "export type A = 1; export type B = 2;", ["export-added", "B"]),
  drift(
    "a class is exported as a type only",
    "declare class A { a: 1 } export { A };",
    "declare class A { a: 1 } export type { A };",
    ["export-became-type", "A"],
  ),
  drift(
    "a class that was exported as a type only is exported",
    "declare class A { a: 1 } export type { A };",
    "declare class A { a: 1 } export { A };",
    ["export-became-value", "A"],
  ),
  drift(
    "a class becomes a function of its name",
    "export declare class A { a: 1 }",
    "export declare function A(): void;",
    ["export-removed", "A"],
    ["signature-removed", "A"],
    ["signature-added", "A"],
  ),

  // What is received.
  drift("a result gains a member", result("{ a: 1 }"), result("{ a: 1; b: 2 }"), ["received-member-added", "f().b"]),
  drift("a result gains an optional member", result("{ a: 1 }"), result("{ a: 1; b?: 2 }"), [
    "received-member-added",
    "f().b",
  ]),
  drift("a result loses a member", result("{ a: 1; b: 2 }"), result("{ a: 1 }"), ["member-removed", "f().b"]),
  drift("a result loses an optional member", result("{ a: 1; b?: 2 }"), result("{ a: 1 }"), [
    "member-removed",
    "f().b",
  ]),
  drift("a result may leave a member out", result("{ a: 1 }"), result("{ a?: 1 }"), [
    "received-member-became-optional",
    "f().a",
  ]),
  drift("a result always has a member", result("{ a?: 1 }"), result("{ a: 1 }"), [
    "received-member-became-required",
    "f().a",
  ]),
  drift("a result may be null", result("string"), result("string | null"), ["received-widened", "f()"]),
  drift("a member of a result may be null", result("{ a: 1 }"), result("{ a: 1 | null }"), [
    "received-widened",
    "f().a",
  ]),
  drift("a result is null no more", result("string | null"), result("string"), ["received-narrowed", "f()"]),
  drift(
    "a result has another type",
    result("string"),
    result("number"),
    ["received-narrowed", "f()"],
    ["received-widened", "f()"],
  ),
  drift("a result is one more of several", result('"a"'), result('"a" | "b"'), ["received-widened", "f()"]),
  drift("a result can only be read", result("{ a: 1 }"), result("{ readonly a: 1 }"), [
    "received-member-became-readonly",
    "f().a",
  ]),
  drift("a list can only be read", result("{ a: 1[] }"), result("{ a: readonly 1[] }"), [
    "received-member-became-readonly",
    "f().a",
  ]),
  drift("a list can be written to", result("readonly 1[]"), result("1[]"), ["received-narrowed", "f()"]),
  drift("the elements of a list widen", result("1[]"), result("(1 | 2)[]"), ["received-widened", "f()[]"]),
  drift("a promise is of something wider", result("Promise<1>"), result("Promise<1 | 2>"), ["received-widened", "f()"]),
  drift("a promise becomes a value", result("Promise<{ a: 1 }>"), result("{ a: 1 }"), ["type-changed", "f()"]),
  drift("a pair becomes a triple", result("[1, 2]"), result("[1, 2, 3]"), ["type-changed", "f()"]),
  drift("one of several kinds loses a member", ...kinds("{ kind: 1; a: 1; b: 1 }", "{ kind: 1; a: 1 }"), [
    "member-removed",
    "f().b",
  ]),
  drift("there is one more kind", ...kinds("{ kind: 1 }", "{ kind: 1 } | { kind: 3 }"), ["received-widened", "f()"]),
  drift("a name is promised no more", result("{ [name: string]: 1 }"), result("{}"), ["member-removed", "f()[string]"]),

  // What is given.
  drift("options gain an option", options("{ a: 1 }"), options("{ a: 1; b?: 2 }"), ["optional-member-added", "f(o).b"]),
  drift("options gain one that is required", options("{ a: 1 }"), options("{ a: 1; b: 2 }"), [
    "required-member-added",
    "f(o).b",
  ]),
  drift("an option is removed", options("{ a: 1; b?: 2 }"), options("{ a: 1 }"), ["member-removed", "f(o).b"]),
  drift("an option may be left out", options("{ a: 1 }"), options("{ a?: 1 }"), [
    "given-member-became-optional",
    "f(o).a",
  ]),
  drift("an option is required", options("{ a?: 1 }"), options("{ a: 1 }"), ["given-member-became-required", "f(o).a"]),
  drift("an option takes more", options("{ a: string }"), options("{ a: string | number }"), [
    "given-widened",
    "f(o).a",
  ]),
  drift("an option takes less", options("{ a: string | number }"), options("{ a: string }"), [
    "given-narrowed",
    "f(o).a",
  ]),
  drift("an option takes fewer names", options('"a" | "b"'), options('"a"'), ["given-narrowed", "f(o)"]),
  drift("lists that can only be read are refused", options("readonly 1[]"), options("1[]"), ["given-narrowed", "f(o)"]),
  drift("a method's option is removed", method("o: { a?: 1; b?: 2 }"), method("o: { a?: 1 }"), [
    "member-removed",
    "A.m(o).b",
  ]),
  drift("a method's option is required", method("o: { a?: 1 }"), method("o: { a: 1 }"), [
    "given-member-became-required",
    "A.m(o).a",
  ]),
  drift("an argument is added", options("1"), options("1, p: 2"), ["required-member-added", "f(p)"]),
  drift("an optional argument is added", options("1"), options("1, p?: 2"), ["optional-member-added", "f(p)"]),
  drift("an argument is removed", options("1, p?: 2"), options("1"), ["member-removed", "f(p)"]),
  drift(
    "a callback is called with more",
    options("(event: { a: 1 }) => void"),
    options("(event: { a: 1; b: 2 }) => void"),
    ["received-member-added", "f(o)(event).b"],
  ),
  drift(
    "a callback is called with less",
    options("(event: { a: 1; b: 2 }) => void"),
    options("(event: { a: 1 }) => void"),
    ["member-removed", "f(o)(event).b"],
  ),
  drift("a callback must return more", options("() => { a: 1 }"), options("() => { a: 1; b: 2 }"), [
    "required-member-added",
    "f(o)().b",
  ]),

  // Functions and classes.
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

  // Generics.
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

  // Names.
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

  // Constants.
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

  drift("everything becomes anything", result("string"), result("any"), ["type-changed", "f()"]),
  drift("a result is unknown", result("string"), result("unknown"), ["received-widened", "f()"]),
  drift(
    "a declaration does not compile",
    "export type A = 1;",
    'import type { A } from "no-such-package"; export type { A };',
    ["not-understood", "index.d.ts"],
    ["export-removed", "A"],
  ),
  drift(
    "comments and order change",
    "/** One. */ export type A = 1; export type B = { a: 1; b: 2 };",
    "export type B = { b: 2; a: 1 }; /** Two. */ export type A = 1;",
  ),
];

// All in one program: each drift is a package of its own.
const packageOf = ({ name }: Drift) => name.replaceAll(/[^a-z]+/g, "-");
const release = (side: "before" | "now"): Release => ({
  document: {},
  pacts: {},
  packages: new Map(drifts.map((one) => [packageOf(one), published(packageOf(one), one[side])])),
});
const findings = compareDeclarations(release("before"), release("now"), () => import.meta.dirname);

test.each(drifts)("$name", (one) => {
  const own = findings.filter((finding) => finding.package === packageOf(one));
  const found = own.map(({ rule, place }) => `${rule} ${place.split(/[ /]/).at(-1)}`);
  const expected = one.finds.map(([rule, place]) => `${rule} ${place}`);
  expect(new Set(found), JSON.stringify(own, null, 1)).toEqual(new Set(expected));
});

test("every rule has a drift", () => {
  expect(new Set(drifts.flatMap(({ finds }) => finds.map(([rule]) => rule)))).toEqual(new Set(Object.keys(typeRules)));
});

function drift(name: string, before: string, now: string, ...finds: Drift["finds"]): Drift {
  return { name, before, now, finds };
}

function result(type: string, parameters = ""): string {
  return `export declare function f(${parameters}): ${type};`;
}

function options(type: string): string {
  return `export declare function f(o: ${type}): void;`;
}

function method(parameters: string): string {
  return `export interface A { m(${parameters}): void } export declare const a: A;`;
}

function kinds(before: string, now: string): [string, string] {
  return [result(`${before} | { kind: 2; z: 1 }`), result(`{ kind: 2; z: 1 } | ${now}`)];
}

function lookUp(type: string): string {
  return `interface All ${type} export declare function f<K extends keyof All>(key: K): All[K];`;
}

function template(text: string): string {
  return `export type A<T extends string> = \`${text}-\${T}\`;`;
}

function published(name: string, text: string): PublishedPackage {
  const surface = { name, entries: { ".": "index.d.ts" }, commands: [], node: "*", peers: {} };
  // Without an export of its own a file of declarations exports them all.
  return { surface, declarations: { "index.d.ts": `${text} export {};` } };
}
