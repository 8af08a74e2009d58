import { expect, test } from "vitest";
import { runProgram } from "./killed-program.ts";
import { machine, servedTenant } from "./tenant.ts";

test("a program prints what the tenant answers, until it ends or is killed", async () => {
  const tenant = await servedTenant({ Machines: Array.from({ length: 400 }, (_, n) => machine(n)) });
  const whole = await runProgram("list-machines", tenant);
  expect(whole).toMatchObject({ exitCode: 0, signal: null, errors: "" });
  expect(new Set(whole.lines).size).toBe(400);
  const killed = await runProgram("list-machines", tenant, { killedAfter: 7 });
  expect(killed).toMatchObject({ exitCode: null, signal: "SIGKILL" });
  expect(killed.lines).toEqual(whole.lines.slice(0, 7));
});
