import { expect, test } from "vitest";
import { type ProgramRun, runProgram } from "./killed-program.ts";
import { alert, servedTenant } from "./tenant.ts";

/** Four alerts bear each time. */
const alertCreationTime = (n: number) => `2026-03-02T08:${`${n >> 4}`.padStart(2, "0")}:00.000000${(n >> 2) & 3}Z`;
const alerts = Array.from({ length: 240 }, (_, n) => alert(`da${n}`, { alertCreationTime: alertCreationTime(n) }));

const idsOf = ({ lines }: ProgramRun) => lines.map((line) => line.split(" ")[1]);

test("a program that was killed goes on from the cursor it has kept, and has met each alert once, a late one among them", async () => {
  const tenant = await servedTenant({ Alerts: alerts });
  // It has a hundred calls to make when it is told to die.
  const killed = await runProgram("follow-alerts", tenant, { killedAfter: 60 });
  expect(killed).toMatchObject({ exitCode: null, signal: "SIGKILL" });
  expect(killed.lines.length).toBeLessThan(alerts.length);
  await tenant.import({ Alerts: [alert("late", { alertCreationTime: alertCreationTime(2) })] });
  const [cursor = ""] = killed.lines.at(-1)?.split(" ") ?? [];
  const again = await runProgram("follow-alerts", tenant, { args: [cursor] });
  expect(again).toMatchObject({ exitCode: 0, errors: "" });
  const ids = [...idsOf(killed), ...idsOf(again)];
  expect(ids.toSorted()).toEqual(["late", ...alerts.map((_, n) => `da${n}`)].toSorted());
  expect([...killed.lines, ...again.lines].every((line) => line.endsWith(" 1"))).toBe(true);
});
