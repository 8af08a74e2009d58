import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { runProgram } from "./killed-program.ts";
import { machine, machineId, servedTenant } from "./tenant.ts";

test("a program that was killed within a download leaves no part under the file's name, and is run again", async () => {
  const tenant = await servedTenant({ Machines: [machine(1)] });
  const { id } = await tenant.defender.collectInvestigationPackage({ id: machineId(1), Comment: "INC-1" });
  await tenant.advance({ hours: 1 });
  const folder = await mkdtemp(join(tmpdir(), "package-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, "package.zip");

  const killed = await runProgram("download", tenant, { killedAfter: 1, args: [id, file, "half"] });
  expect(killed).toEqual({ lines: ["half"], errors: "", exitCode: null, signal: "SIGKILL" });
  expect(await readdir(folder)).toEqual([expect.stringMatching(/^package\.zip\..+\.part$/)]);

  const again = await runProgram("download", tenant, { args: [id, file] });
  const zip = await readFile(file);
  expect(again).toEqual({ lines: [`whole ${zip.length}`], errors: "", exitCode: 0, signal: null });
  expect(zip.subarray(0, 2).toString()).toBe("PK");
});
