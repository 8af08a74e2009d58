import { expect, test } from "vitest";
import { type ProgramRun, runProgram } from "./killed-program.ts";
import { machine, machineId, now, servedTenant, type Tenant } from "./tenant.ts";

const numbers = Array.from({ length: 6 }, (_, n) => n + 1);
const ids = numbers.map(machineId);

/** How many isolations each machine has had. */
async function isolations({ defender }: Tenant): Promise<number[]> {
  const actions = await defender.listMachineActions().toArray({ limit: 100 });
  return ids.map((id) => actions.filter(({ machineId, type }) => machineId === id && type === "Isolate").length);
}

/** Runs the program to its end. Time begins to pass when it has begun everything. */
async function runToEnd(tenant: Tenant, time = ""): Promise<ProgramRun> {
  let begun = 0;
  let isRunning = true;
  let begin = () => {};
  const begins = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const onLine = () => {
    begun += 1;
    if (begun === ids.length) begin();
  };
  const program = runProgram("contain", tenant, { args: [time, ...ids], onLine }).finally(() => {
    isRunning = false;
    begin();
  });
  await begins;
  while (isRunning) await Promise.race([tenant.advance({ seconds: 5 }), program]);
  return program;
}

test.each([1, 3, 6])(
  "a program that was killed once %i of its isolations had begun is run again, and each machine has been isolated once",
  async (killedAfter) => {
    const tenant = await servedTenant({ Machines: numbers.map((n) => machine(n)) });
    const killed = await runProgram("contain", tenant, { killedAfter, args: ["", ...ids] });
    expect(killed).toMatchObject({ exitCode: null, signal: "SIGKILL" });
    expect(killed.lines.filter((line) => !line.startsWith("begun"))).toEqual([]);
    const again = await runToEnd(tenant);
    expect(again).toMatchObject({ exitCode: 0, signal: null, errors: "" });
    const ended = again.lines.filter((line) => !line.startsWith("begun"));
    expect(ended.sort()).toEqual(ids.map((id) => `Succeeded ${id}`));
    expect(await isolations(tenant)).toEqual(ids.map(() => 1));
  },
);

test("run again when what it has started is over, a program that says since when isolates no machine twice", async () => {
  const tenant = await servedTenant({ Machines: numbers.map((n) => machine(n)) });
  await runProgram("contain", tenant, { killedAfter: 3, args: [now, ...ids] });
  await tenant.advance({ minutes: 10 });
  expect(await runToEnd(tenant, now)).toMatchObject({ exitCode: 0, signal: null, errors: "" });
  expect(await isolations(tenant)).toEqual(ids.map(() => 1));
});
