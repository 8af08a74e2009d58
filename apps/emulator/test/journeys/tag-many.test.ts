import { expect, test } from "vitest";
import { failureOf, machine, machineId, servedTenant } from "./tenant.ts";

const counting = (length: number) => Array.from({ length }, (_, n) => n + 1);

test("twelve hundred machines of a list are tagged in three calls, found by their tag, and lose it again", async () => {
  const Machines = counting(1_300).map((n) => machine(n, { machineTags: n === 1 ? ["vip"] : [] }));
  const { defender } = await servedTenant({ Machines });
  const ids = counting(1_200).map(machineId);
  for (const Action of ["Add", "Remove"] as const) {
    let answered = 0;
    for (let first = 0; first < ids.length; first += 500) {
      const MachineIds = ids.slice(first, first + 500);
      const { value } = await defender.addOrRemoveTagForMultipleMachines({ Value: "lab 3", Action, MachineIds });
      answered += value.length;
    }
    expect(answered).toBe(1_200);
    const tagged = await defender.findMachinesByTag({ tag: "lab", useStartsWithFilter: true });
    expect(tagged.value).toHaveLength(Action === "Add" ? 1_200 : 0);
  }
  expect((await defender.listMachines({ $filter: { machineTags: { any: "vip" } } })).value).toMatchObject([
    { id: machineId(1), machineTags: ["vip"] },
  ]);
});

test("more than 500 machines in a call are refused, and ids of no machine are missing in the answer", async () => {
  const { ask, defender } = await servedTenant({ Machines: [machine(1), machine(2)] });
  const path = "/api/machines/AddOrRemoveTagForMultipleMachines";
  const tag = { Value: "lab", Action: "Add" as const };
  const refused = await ask(path, "POST", { ...tag, MachineIds: counting(501).map(machineId) });
  expect([refused.status, refused.body.error.code]).toEqual([400, "MaximumBatchSizeExceeded"]);
  expect((await defender.findMachinesByTag({ tag: "lab" })).value).toEqual([]);
  const some = await defender.addOrRemoveTagForMultipleMachines({ ...tag, MachineIds: [2, 3].map(machineId) });
  expect(some.value).toMatchObject([{ id: machineId(2), machineTags: ["lab"] }]);
});

test("tags that two programs add are both there, while an update replaces all that there are", async () => {
  const { ask, defender } = await servedTenant({ Machines: [machine(1, { machineTags: ["vip"] })] });
  const id = machineId(1);
  await Promise.all(["a", "b"].map((Value) => defender.addOrRemoveMachineTag({ id, Value, Action: "Add" })));
  const { machineTags } = await defender.getMachine({ id });
  expect(machineTags?.toSorted()).toEqual(["a", "b", "vip"]);
  await defender.updateMachine({ id, machineTags: ["c"] });
  expect((await ask(`/api/machines/${id}`)).body.machineTags).toEqual(["c"]);
});

test("an update with no tags at all is refused, so that tags are taken away one by one", async () => {
  const { ask, defender } = await servedTenant({ Machines: [machine(1, { machineTags: ["vip"] })] });
  const id = machineId(1);
  expect((await ask(`/api/machines/${id}`, "PATCH", { machineTags: [] })).status).toBe(400);
  expect(await defender.getMachine({ id })).toMatchObject({ machineTags: ["vip"] });
  expect(await defender.addOrRemoveMachineTag({ id, Value: "vip", Action: "Remove" })).toMatchObject({
    machineTags: [],
  });
  const missing = { id: machineId(2), Value: "vip", Action: "Add" } as const;
  expect(await failureOf(defender.addOrRemoveMachineTag(missing))).toMatchObject({ kind: "not-found" });
});
