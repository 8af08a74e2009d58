import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { runProgram } from "./killed-program.ts";
import { machine, machineId, now, servedTenant } from "./tenant.ts";

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), "live-response-"));
  onTestFinished(() => rm(path, { recursive: true }));
  return path;
}

test.each([
  ["while the library came in step", 1],
  ["once its session had begun", 3],
])("a program that was killed %s is run again, and its script has been run once", async (_, killedAfter) => {
  const tenant = await servedTenant({ Machines: [machine(1)] });
  const [scripts, results] = [await folder(), await folder()];
  for (const name of ["a.ps1", "b.ps1"]) await writeFile(join(scripts, name), name);
  const args = [now, scripts, results, machineId(1)];
  const killed = await runProgram("live-response", tenant, { killedAfter, args });
  expect(killed).toMatchObject({ exitCode: null, signal: "SIGKILL" });
  // Time passes until the session is over: links to results hold for a while only.
  let isOver = false;
  const end = () => {
    isOver = true;
  };
  const onLine = (line: string) => line === "Succeeded" && end();
  const again = runProgram("live-response", tenant, { args, onLine }).finally(end);
  while (!isOver) await Promise.race([tenant.advance({ seconds: 5 }), again]);
  const { lines, ...ended } = await again;
  expect(ended).toEqual({ exitCode: 0, signal: null, errors: "" });
  expect(lines.slice(0, 2).map((line) => line.split(" ").slice(1))).toEqual([
    ["a.ps1", "true"],
    ["b.ps1", "true"],
  ]);
  expect(lines.at(-1)).toBe("true");
  expect(await tenant.defender.listMachineActions().toArray({ limit: 9 })).toMatchObject([{ status: "Succeeded" }]);
  expect((await readdir(results)).toSorted()).toEqual(["0-a.ps1.json", "1-out.txt"]);
});
