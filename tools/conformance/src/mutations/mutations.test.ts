import { expect, test } from "vitest";
import { checks } from "../check.ts";
import { readSubject } from "../subject/subject.ts";
import { change, type Mutation } from "./mutation.ts";
import { mutations } from "./mutations.ts";
import { runMutation } from "./run-mutation.ts";

const subject = await readSubject();

/** One for each check: that each can turn red at all. The command runs the rest. */
const samples = checks.flatMap((check) => mutations.find(({ caughtBy }) => caughtBy === check) ?? []);

test("every check has a mutation that it must catch, and no two mutations are the same", () => {
  expect(samples.map(({ caughtBy }) => caughtBy)).toEqual(checks);
  expect(new Set(mutations.map(({ part, drift }) => `${part} ${drift}`)).size).toBe(mutations.length);
});

test.each(samples)("$caughtBy catches, in the $part: $drift", async (mutation) => {
  expect(await runMutation(subject, mutation)).toEqual({ isCaught: true, caughtInstead: [] });
});

test("what drifts nowhere survives", async () => {
  const still: Mutation = { part: "mocks", drift: "nothing", caughtBy: "mock", apply: (same) => ({ ...same }) };
  expect(await runMutation(subject, still)).toEqual({ isCaught: false, caughtInstead: [] });
});

test("a mutation that finds nothing to change fails", () => {
  expect(() => change({ a: {} }, ["a", "b"], () => 1)).toThrow("finds nothing at a/b");
});
