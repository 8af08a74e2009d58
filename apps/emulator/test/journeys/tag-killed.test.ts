import { expect, test } from "vitest";
import { runProgram } from "./killed-program.ts";
import { machine, machineId, servedTenant } from "./tenant.ts";

const count = 3_000;
const machines = Array.from({ length: count }, (_, n) => machine(n + 1));

test("a program that was killed half-way through thousands of tags is run again, and every machine has the tag once", async () => {
  const tenant = await servedTenant({ Machines: machines });
  const killed = await runProgram("tag", tenant, { killedAfter: 1, args: [`${count}`] });
  expect(killed).toMatchObject({ exitCode: null, signal: "SIGKILL" });
  const again = await runProgram("tag", tenant, { args: [`${count}`] });
  expect(again).toMatchObject({ exitCode: 0, signal: null, errors: "" });
  expect(again.lines).toEqual(machines.map((_, n) => machineId(n + 1)));
  const tagged = await tenant.defender.listMachines({ $top: 10_000 });
  expect(new Set(tagged.value.map(({ machineTags }) => String(machineTags)))).toEqual(new Set(["case 42"]));
  expect(tagged.value).toHaveLength(count);
});
