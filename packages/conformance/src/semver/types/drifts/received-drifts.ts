import { type Drift, drift, result } from "./drift.ts";

/** What is received. */
export const receivedDrifts: readonly Drift[] = [
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
];

function kinds(before: string, now: string): [string, string] {
  return [result(`${before} | { kind: 2; z: 1 }`), result(`{ kind: 2; z: 1 } | ${now}`)];
}
