import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { downloadPackage } from "@defender-endpoint/client/actions";
import { expect, onTestFinished, test } from "vitest";
import { failureOf, machine, machineId, servedTenant } from "./tenant.ts";

const organization = { Machines: [machine(1), machine(2, { healthStatus: "Inactive" })] };
const reason = { id: machineId(1), Comment: "INC-1" };

test("a package is not found until its action has succeeded; then a link leads to it, without a token", async () => {
  const { defender, advance } = await servedTenant(organization);
  const { id } = await defender.collectInvestigationPackage(reason);
  for (const status of ["Pending", "InProgress"]) {
    expect(await defender.getMachineAction({ id })).toMatchObject({ status });
    expect(await failureOf(defender.getPackageUri({ id }))).toMatchObject({ kind: "not-found", attempts: 1 });
    await advance({ minutes: 1 });
  }
  await advance({ minutes: 5 });
  expect(await defender.getMachineAction({ id })).toMatchObject({ status: "Succeeded" });
  const { value: link } = await defender.getPackageUri({ id });
  const zip = new Uint8Array(await (await fetch(link)).arrayBuffer());
  expect(new TextDecoder().decode(zip.subarray(0, 2))).toBe("PK");
});

test("the link to a package expires, while the action has another one to give", async () => {
  const { defender, advance } = await servedTenant(organization);
  const { id } = await defender.collectInvestigationPackage(reason);
  await advance({ hours: 1 });
  const { value: link } = await defender.getPackageUri({ id });
  await advance({ hours: 1 });
  expect((await fetch(link)).status).toBe(403);
  expect((await fetch((await defender.getPackageUri({ id })).value)).status).toBe(200);
});

test("a link is asked for twice a minute: whoever asks on and on instead of waiting is throttled, and not told that there is none", async () => {
  const { defender, ask, advance } = await servedTenant(organization, { quota: true });
  const { id } = await defender.collectInvestigationPackage(reason);
  const path = `/api/machineactions/${id}/getPackageUri`;
  const statuses = [(await ask(path)).status, (await ask(path)).status];
  await advance({ minutes: 30 });
  expect([...statuses, (await ask(path)).status]).toEqual([404, 404, 429]);
  expect(await defender.getMachineAction({ id })).toMatchObject({ status: "Succeeded" });
});

test("a package is read and not sent: POST is refused without a body, and an action of another kind has none", async () => {
  const { defender, ask, advance } = await servedTenant(organization);
  const { id } = await defender.runAntiVirusScan({ ...reason, ScanType: "Quick" });
  await advance({ hours: 1 });
  expect(await ask(`/api/machineactions/${id}/getPackageUri`, "POST")).toEqual({ status: 405, body: "" });
  expect(await failureOf(defender.getPackageUri({ id }))).toMatchObject({ kind: "bad-request", code: "InvalidInput" });
});

test("what a machine that does not report never collects is not found at any time", async () => {
  const { defender, advance } = await servedTenant(organization);
  const { id } = await defender.collectInvestigationPackage({ ...reason, id: machineId(2) });
  await advance({ days: 4 });
  expect(await defender.getMachineAction({ id })).toMatchObject({ status: "TimeOut" });
  expect(await failureOf(defender.getPackageUri({ id }))).toMatchObject({ kind: "not-found" });
});

test("a package is downloaded by the id of its action, over a failure of its link, and nothing else is left beside it", async () => {
  const { defender, advance, control } = await servedTenant(organization);
  const { id } = await defender.collectInvestigationPackage(reason);
  await advance({ hours: 1 });
  await control("POST", "/faults", { operationId: "getPackageUri", fault: "resetInBody", times: 1 });
  const folder = await mkdtemp(join(tmpdir(), "package-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const { action, size } = await downloadPackage(defender, id, join(folder, "package.zip"));
  expect(action).toMatchObject({ id, status: "Succeeded" });
  const zip = await readFile(join(folder, "package.zip"));
  expect([zip.subarray(0, 2).toString(), zip.length]).toEqual(["PK", size]);
  expect(await readdir(folder)).toEqual(["package.zip"]);
});
