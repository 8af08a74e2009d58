import { expect, test } from "vitest";
import { readSubject } from "../subject.ts";
import { proveScenarioHoles } from "./scenario-holes.ts";

const { document, record } = await readSubject();

test("each scenario that is taken out of the contract leaves a hole in the matrix", () => {
  const { takenOut, unnoticed } = proveScenarioHoles({ document, record });
  expect(takenOut).toBe(Object.values(record).flatMap((names) => Object.keys(names)).length);
  expect(unnoticed).toEqual([]);
});

test("a scenario that nobody remembers goes unnoticed, and is named", () => {
  const id = "getIPStatistics 200 application/json";
  const { seen: _, ...others } = record[id] ?? {};
  expect(proveScenarioHoles({ document, record: { ...record, [id]: others } }).unnoticed).toEqual([`${id}, seen`]);
});
