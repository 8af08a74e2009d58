import { expect, test } from "vitest";
import { columnNames } from "../columns.ts";
import { readSubject } from "../subject.ts";
import { change, type Mutation } from "./mutation.ts";
import { mutations, runMutation } from "./run-mutations.ts";

const subject = readSubject();
const checks = [...columnNames, "side by side"] as const;

/** One for each check: that each can turn red at all. The command runs the rest. */
const samples = checks.flatMap((check) => mutations.find(({ caughtBy }) => caughtBy === check) ?? []);

test("every check has a mutation that it must catch, and no two mutations are the same", () => {
  expect(samples.map(({ caughtBy }) => caughtBy)).toEqual(checks);
  expect(new Set(mutations.map(({ part, drift }) => `${part} ${drift}`)).size).toBe(mutations.length);
});

test.each(samples)("$caughtBy catches, in the $part: $drift", async (mutation) => {
  expect((await runMutation(subject, mutation)).red).toContain(mutation.caughtBy);
});

test("what drifts nowhere survives", async () => {
  const still: Mutation = { part: "mock", drift: "nothing", caughtBy: "mock", apply: (same) => ({ ...same }) };
  expect(await runMutation(subject, still)).toEqual({ mutation: still, red: [], isCaught: false });
});

test("a mutation that finds nothing to change fails", () => {
  expect(() => change({ a: {} }, ["a", "b"], () => 1)).toThrow("finds nothing at a/b");
});
