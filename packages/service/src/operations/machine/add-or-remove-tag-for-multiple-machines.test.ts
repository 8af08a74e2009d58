import { expect, test } from "vitest";
import { contextWith } from "../../testing/handler-context.ts";
import { addOrRemoveTagForMultipleMachines } from "./add-or-remove-tag-for-multiple-machines.ts";

const machines = [
  { id: "a", machineTags: ["x"], osBuild: 1 },
  { id: "b", machineTags: null },
  { id: "c", machineTags: ["y"] },
];

test.each<[string, string[], unknown]>([
  [
    "Add",
    ["b", "a"],
    [
      ["b", ["x"]],
      ["a", ["x"]],
    ],
  ],
  [
    "Remove",
    ["a", "c"],
    [
      ["a", []],
      ["c", ["y"]],
    ],
  ],
  ["Add", ["c", "gone", "c"], [["c", ["y", "x"]]]],
  ["Add", [], []],
])("%s of a tag on %j answers each machine once, as it is from then on", async (Action, MachineIds, expected) => {
  const context = await contextWith("Machine", machines);
  const { status, body } = await addOrRemoveTagForMultipleMachines({ Value: "x", Action, MachineIds }, context);
  const { value, ...rest } = Object(body);
  expect({ status, ...rest }).toEqual({
    status: 200,
    "@odata.context": "https://api.example.com/api/$metadata#Machines",
  });
  const told = value.map(({ id, machineTags }: { id: string; machineTags: unknown }) => [id, machineTags]);
  expect(told).toEqual(expected);
  for (const machine of value) expect(await context.store.collection("Machine").get(machine.id)).toEqual(machine);
});

test("machines that are not named keep their tags, and those that are all else", async () => {
  const context = await contextWith("Machine", machines);
  await addOrRemoveTagForMultipleMachines({ Value: "z", Action: "Add", MachineIds: ["a"] }, context);
  expect(await context.store.collection("Machine").query()).toEqual([
    { id: "a", machineTags: ["x", "z"], osBuild: 1 },
    { id: "b", machineTags: null },
    { id: "c", machineTags: ["y"] },
  ]);
});
