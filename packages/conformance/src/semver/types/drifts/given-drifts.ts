import { type Drift, drift, options } from "./drift.ts";

/** What is given. */
export const givenDrifts: readonly Drift[] = [
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
];

function method(parameters: string): string {
  return `export interface A { m(${parameters}): void } export declare const a: A;`;
}
