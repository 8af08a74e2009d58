import { expect, test } from "vitest";
import { readSubject } from "../subject/subject.ts";
import { proveScenarioHoles } from "./scenario-holes.ts";

const { document, record } = await readSubject();

test("each scenario that is taken out of the contract leaves a hole in the matrix", () => {
  const { takenOut, unnoticed } = proveScenarioHoles({ document, record });
  expect(takenOut).toBe(Object.values(record).flat().length);
  expect(unnoticed).toEqual([]);
});

test("a scenario that nobody remembers goes unnoticed, and is named", () => {
  const forgetful = { ...record, getIPStatistics: (record["getIPStatistics"] ?? []).filter((name) => name !== "seen") };
  expect(proveScenarioHoles({ document, record: forgetful }).unnoticed).toEqual(["getIPStatistics seen"]);
});
