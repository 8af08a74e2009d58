import { expect, test } from "vitest";
import { failureOf, machine, machineId, servedTenant, type Tenant } from "./tenant.ts";

const put = (value: string) => ({ type: "PutFile" as const, params: [{ key: "FileName" as const, value }] });
const run = (value: string) => ({ type: "RunScript" as const, params: [{ key: "ScriptName" as const, value }] });
const fetched = (value: string) => ({ type: "GetFile" as const, params: [{ key: "Path" as const, value }] });
const id = machineId(1);

/** One machine, and a library of one script. */
async function organization(members: object = {}): Promise<Tenant> {
  const tenant = await servedTenant({ Machines: [machine(1, members), machine(2)] });
  await tenant.defender.uploadLibraryFile({ file: new File(["Get-Process"], "triage.ps1"), Description: "triage" });
  return tenant;
}

/** What a link leads to, asked for without a token. */
async function downloaded(link: string): Promise<Response> {
  const response = await fetch(link);
  expect(response.status).toBe(200);
  return response;
}

function unpacked({ body }: Response): Promise<string> {
  return new Response(body?.pipeThrough(new DecompressionStream("gzip"))).text();
}

test("a script is uploaded, put onto a machine and run there, and what each command brought back is behind a link", async () => {
  const { defender, advance } = await organization();
  const Commands = [put("triage.ps1"), run("triage.ps1"), fetched("C:\\Temp\\triage.ps1")];
  const session = await defender.runLiveResponse({ id, Commands, Comment: "INC-1" });
  expect(session).toMatchObject({ type: "LiveResponse", status: "Pending" });
  await advance({ minutes: 5 });
  const done = await defender.getMachineAction({ id: session.id });
  expect([done.status, done.commands?.map(({ commandStatus }) => commandStatus)]).toEqual([
    "Succeeded",
    ["Completed", "Completed", "Completed"],
  ]);
  expect(await failureOf(defender.getLiveResponseResult({ id: session.id, commandIndex: 0 }))).toMatchObject({
    kind: "not-found",
  });
  const script = await defender.getLiveResponseResult({ id: session.id, commandIndex: 1 });
  expect(await (await downloaded(script.value)).json()).toMatchObject({ script_name: "triage.ps1", exit_code: 0 });
  const file = await defender.getLiveResponseResult({ id: session.id, commandIndex: 2 });
  expect(await unpacked(await downloaded(file.value))).toBe("Get-Process");
});

test("the results of commands that are done are there while others are not, and each is not found until its own is", async () => {
  const { defender, advance } = await organization();
  const { id: session } = await defender.runLiveResponse({ id, Commands: [run("triage.ps1"), fetched("C:\\a")] });
  const has = (commandIndex: number) =>
    defender.getLiveResponseResult({ id: session, commandIndex }).then(Boolean, () => false);
  const found = async () => [await has(0), await has(1)];
  expect(await found()).toEqual([false, false]);
  await advance({ seconds: 50 });
  expect(await defender.getMachineAction({ id: session })).toMatchObject({ status: "InProgress" });
  expect(await found()).toEqual([true, false]);
  await advance({ minutes: 5 });
  expect(await found()).toEqual([true, true]);
});

test("a link holds for half an hour; then a new one is asked for, and nobody can make an old one hold longer", async () => {
  const { defender, advance } = await organization();
  const { id: session } = await defender.runLiveResponse({ id, Commands: [run("triage.ps1")] });
  await advance({ minutes: 5 });
  const link = async () => (await defender.getLiveResponseResult({ id: session, commandIndex: 0 })).value;
  const first = await link();
  await advance({ minutes: 31 });
  const expired = await fetch(first);
  expect([expired.status, expired.headers.get("Content-Type")]).toEqual([403, "application/xml"]);
  const forged = new URL(first);
  forged.searchParams.set("se", "2027-01-01T00:00:00Z");
  expect((await fetch(forged)).status).toBe(403);
  await downloaded(await link());
});

test("a command that fails ends its session, and those behind it are not carried out", async () => {
  const { defender, advance } = await organization();
  const Commands = [run("triage.ps1"), run("missing.ps1"), fetched("C:\\a")];
  const { id: session } = await defender.runLiveResponse({ id, Commands });
  await advance({ minutes: 5 });
  const { status, commands } = await defender.getMachineAction({ id: session });
  expect([status, commands?.map(({ commandStatus }) => commandStatus)]).toEqual([
    "Failed",
    ["Completed", "Failed", "Created"],
  ]);
  expect(commands?.[1]?.errors).toEqual([expect.stringContaining("missing.ps1")]);
});

test("a machine has one session at a time, which a list of actions names to whoever came second", async () => {
  const { defender, advance } = await organization();
  const ours = { id, Commands: [run("triage.ps1")], Comment: "ours" };
  const { id: first } = await defender.runLiveResponse(ours);
  expect(await failureOf(defender.runLiveResponse({ ...ours, Comment: "theirs" }))).toMatchObject({
    kind: "bad-request",
    code: "ActiveRequestAlreadyExists",
    attempts: 1,
  });
  const $filter = { machineId: id, type: "LiveResponse", status: { in: ["Pending", "InProgress"] } };
  expect((await defender.listMachineActions({ $filter })).value).toMatchObject([
    { id: first, requestorComment: "ours" },
  ]);
  await defender.runLiveResponse({ ...ours, id: machineId(2) });
  await advance({ minutes: 5 });
  await defender.runLiveResponse(ours);
});

test("a machine that does not report is waited for for two hours, or until somebody cancels", async () => {
  const { defender, advance } = await organization({ healthStatus: "Inactive" });
  const { id: first } = await defender.runLiveResponse({ id, Commands: [run("triage.ps1")] });
  await advance({ hours: 1 });
  expect(await defender.cancelMachineAction({ id: first, Comment: "gave up" })).toMatchObject({ status: "Cancelled" });
  const { id: second } = await defender.runLiveResponse({ id, Commands: [run("triage.ps1")] });
  await advance({ hours: 2 });
  expect(await defender.getMachineAction({ id: second })).toMatchObject({ status: "TimeOut" });
});

test("a script of the library is replaced only where the upload says so", async () => {
  const { defender } = await organization();
  const file = new File(["Get-Service"], "triage.ps1");
  expect(await failureOf(defender.uploadLibraryFile({ file }))).toMatchObject({ kind: "bad-request", attempts: 1 });
  const [before] = (await defender.listLibraryFiles()).value;
  const after = await defender.uploadLibraryFile({ file, OverrideIfExists: true });
  expect(after.fileName).toBe("triage.ps1");
  expect(after.sha256).not.toBe(before?.sha256);
  await defender.deleteLibraryFile({ fileName: "triage.ps1" });
  expect((await defender.listLibraryFiles()).value).toEqual([]);
});
