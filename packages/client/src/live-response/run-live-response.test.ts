import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { createMachinesService, machineId } from "../../test/machines-service.ts";
import type { WorldCall, WorldFault, WorldServiceOptions } from "../../test/world-service.ts";
import { journeys } from "../permissions/journeys.ts";
import type { LiveResponseCommand } from "./commands.ts";
import { readLiveResponse, runLiveResponse } from "./run-live-response.ts";

const put: LiveResponseCommand = { type: "PutFile", FileName: "triage.ps1" };
const run: LiveResponseCommand = { type: "RunScript", ScriptName: "triage.ps1", Args: "-All" };
const fetched: LiveResponseCommand = { type: "GetFile", Path: "C:\\temp\\out.txt" };
const given = { machineId: machineId(1), commands: [put, run, fetched], comment: "INC-1" };

const isFile = ({ operationId }: WorldCall) => operationId === undefined;
const faultsOf = (is: (call: WorldCall) => boolean, ...faults: (WorldFault | undefined)[]): WorldServiceOptions => ({
  fault: (call) => (is(call) ? faults.shift() : undefined),
});

/** A machine, and a library of one script. Files are packed and signed in real time, for which no virtual time is allowed to pass. */
async function organization(options: WorldServiceOptions = {}, machines: number | object[] = 1) {
  const client = { timeout: Number.POSITIVE_INFINITY, ...options.client };
  const service = await createMachinesService(machines, { ...options, client });
  await service.does("uploadLibraryFile", { file: new File(["Get-Process"], "triage.ps1") });
  await service.store.collection("LiveResponseOutput").put({ id: "C:\\temp\\out.txt", output: "what was found" });
  return service;
}

async function emptyFolder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), "session-"));
  onTestFinished(() => rm(path, { recursive: true }));
  return path;
}

test("commands are carried out and waited for, and what they bring back is unpacked; the host of files is shown no token", async () => {
  const { defender, runtime, calls } = await organization();
  const seen: unknown[] = [];
  const onProgress = ({ status }: { status?: string }) => void seen.push(status);
  const { ok, action, outcomes } = await runtime.settle(runLiveResponse(defender, given, { onProgress }));
  expect([ok, action.status, action.requestorComment]).toEqual([true, "Succeeded", "INC-1"]);
  expect(outcomes).toEqual([
    { index: 0, type: "PutFile", status: "completed" },
    {
      index: 1,
      type: "RunScript",
      status: "completed",
      result: {
        size: expect.any(Number),
        script: { script_name: "triage.ps1", exit_code: 0, script_output: "triage.ps1 -All", script_errors: "" },
      },
    },
    {
      index: 2,
      type: "GetFile",
      status: "completed",
      result: { size: 14, bytes: new TextEncoder().encode("what was found") },
    },
  ]);
  expect([seen[0], seen.at(-1)]).toEqual(["Pending", "Succeeded"]);
  expect(calls.filter(isFile).map(({ authorization }) => authorization)).toEqual([null, null]);
  const called = new Set(calls.flatMap(({ operationId }) => operationId ?? []));
  expect([...called].filter((id) => !journeys.runLiveResponse.some((one) => one === id))).toEqual([]);
  expect(runtime.armed).toBe(0);
});

test.each([(path: string) => path, pathToFileURL])("results go to a folder, under names of their own", async (as) => {
  const { defender, runtime } = await organization();
  const path = await emptyFolder();
  const session = { ...given, commands: [...given.commands, { type: "GetFile", Path: "/etc/../a:b" } as const] };
  const { outcomes } = await runtime.settle(runLiveResponse(defender, session, { folder: as(path) }));
  const files = outcomes.flatMap((one) => ("result" in one && one.result?.file ? [one.result.file] : []));
  expect(files.map((file) => basename(file))).toEqual(["1-triage.ps1.json", "2-out.txt", "3-a_b"]);
  expect((await readdir(path)).toSorted()).toEqual(["1-triage.ps1.json", "2-out.txt", "3-a_b"]);
  expect(await readFile(join(path, "2-out.txt"), "utf8")).toBe("what was found");
  expect(JSON.parse(await readFile(join(path, "1-triage.ps1.json"), "utf8"))).toMatchObject({ exit_code: 0 });
  expect(outcomes[2]).toMatchObject({ result: { size: 14 } });
});

test("a folder that cannot be written to is told before anything is started", async () => {
  const { defender, failure, calls } = await organization();
  const folder = join(await emptyFolder(), "none");
  const error = await failure(runLiveResponse(defender, given, { folder }));
  expect(error).toMatchObject({ kind: "argument", argument: "folder", reason: { code: "ENOENT" } });
  expect(String(error)).not.toContain("none");
  expect(calls).toEqual([]);
});

test("a command that fails is an outcome, those behind it are skipped, and those before it have their results", async () => {
  const { defender, runtime } = await organization();
  const commands = [run, { type: "RunScript", ScriptName: "none.ps1" } as const, fetched];
  const { ok, action, outcomes } = await runtime.settle(runLiveResponse(defender, { ...given, commands }));
  expect([ok, action.status]).toEqual([false, "Failed"]);
  expect(outcomes).toMatchObject([
    { status: "completed", result: { script: { exit_code: 0 } } },
    { status: "failed", errors: ["The library has no file none.ps1."] },
    { index: 2, type: "GetFile", status: "skipped" },
  ]);
});

test("a session that was over before any command is an error", async () => {
  const { defender, failure } = await organization({}, [{ healthStatus: "Inactive" }]);
  expect(await failure(runLiveResponse(defender, given))).toMatchObject({ kind: "action", status: "TimeOut" });
});

test("a session that is in the way is named, and one of the same commands is joined where that is wanted", async () => {
  const { defender, failure, runtime, actions } = await organization();
  const other = await defender.runLiveResponse({
    id: machineId(1),
    Commands: [{ type: "GetFile", params: [{ key: "Path", value: "C:\\other" }] }],
  });
  const inTheWay = { kind: "active-session", action: { id: other.id } };
  expect(await failure(runLiveResponse(defender, given))).toMatchObject(inTheWay);
  expect(await failure(runLiveResponse(defender, given, { onActive: "join" }))).toMatchObject(inTheWay);
  await runtime.advance(3_600_000);
  const first = runLiveResponse(defender, given);
  const second = runtime.advance(1_000).then(() => runLiveResponse(defender, given, { onActive: "join" }));
  const [one, two] = await runtime.settle(Promise.all([first, second]));
  expect([one.ok, two.ok, one.action.id === two.action.id]).toEqual([true, true, true]);
  expect(await actions()).toHaveLength(2);
});

test("a session in the way is told as such where the list may not be read", async () => {
  const { defender, failure } = await organization({
    fault: ({ operationId }) => (operationId === "listMachineActions" ? { status: 403 } : undefined),
  });
  await defender.runLiveResponse({
    id: machineId(1),
    Commands: [{ type: "GetFile", params: [{ key: "Path", value: "x" }] }],
  });
  expect(await failure(runLiveResponse(defender, given))).toMatchObject({ kind: "active-session", action: undefined });
});

test.each([
  ["a link that has expired", [{ status: 403 }], 2],
  ["a file that is gone", [{ status: 404 }], 2],
  ["a connection that breaks", ["answer lost"], 1],
] as [string, WorldFault[], number][])("%s is got over, with as many links as that takes", async (_, faults, links) => {
  const { defender, runtime, callsOf } = await organization(faultsOf(isFile, ...faults));
  const path = await emptyFolder();
  const session = { ...given, commands: [fetched] };
  const { ok } = await runtime.settle(runLiveResponse(defender, session, { folder: path }));
  expect([ok, callsOf("getLiveResponseResult"), await readdir(path)]).toEqual([true, links, ["0-out.txt"]]);
});

test("a result that cannot be had is told of its command alone, leaves what was there, and can be read again by the session's id", async () => {
  let isBroken = true;
  const { defender, runtime, newClient } = await organization({
    fault: (call) => (isFile(call) && isBroken ? { status: 403 } : undefined),
  });
  const folder = await emptyFolder();
  await writeFile(join(folder, "2-out.txt"), "old");
  const { ok, action, outcomes } = await runtime.settle(runLiveResponse(defender, given, { folder }));
  expect([ok, outcomes.map(({ status }) => status)]).toEqual([false, ["completed", "unread", "unread"]]);
  expect(outcomes[2]).toMatchObject({ error: { kind: "unexpected-status", status: 403 } });
  expect([await readdir(folder), await readFile(join(folder, "2-out.txt"), "utf8")]).toEqual([["2-out.txt"], "old"]);
  isBroken = false;
  const again = await runtime.settle(readLiveResponse(newClient(), action.id, { folder }));
  expect([again.ok, await readFile(join(folder, "2-out.txt"), "utf8")]).toEqual([true, "what was found"]);
});

test.each<[string, WorldFault, object]>([
  ["more bytes than may be in memory", { status: 200, body: "x".repeat(50) }, { kind: "too-large", maxAnswerSize: 40 }],
  ["a page in place of what a script wrote", { status: 200, body: "<html>" }, { kind: "invalid-answer" }],
])("%s is no result", async (_, fault, error) => {
  const { defender, runtime } = await organization(faultsOf(isFile, ...Array.from({ length: 9 }, () => fault)));
  const session = { ...given, commands: [run] };
  const { outcomes } = await runtime.settle(runLiveResponse(defender, session, { maxResultSize: 40 }));
  expect(outcomes).toMatchObject([{ status: "unread", error }]);
});

test.each(["ftp://files.example/a", "http://files.example/a", "file:///etc/passwd", 7])(
  "nothing is fetched from %s",
  async (value) => {
    const isLink = ({ operationId }: WorldCall) => operationId === "getLiveResponseResult";
    const fault = { status: 200, body: { value } };
    const { defender, runtime, calls } = await organization(faultsOf(isLink, fault, fault, fault, fault));
    const { outcomes } = await runtime.settle(runLiveResponse(defender, { ...given, commands: [run] }));
    expect(outcomes).toMatchObject([{ status: "unread", error: { kind: "invalid-answer" } }]);
    expect(calls.filter(isFile)).toEqual([]);
  },
);

test("whoever gives up is told so at once, and the session can be read later", async () => {
  const { defender, failure, runtime, actions } = await organization();
  expect(await failure(runLiveResponse(defender, given, { timeout: 20_000 }))).toMatchObject({ kind: "timeout" });
  const [action] = await actions();
  const stop = new AbortController();
  const reading = failure(readLiveResponse(defender, String(action?.["id"]), { signal: stop.signal }));
  stop.abort("enough");
  expect(await reading).toMatchObject({ kind: "aborted", reason: "enough" });
  expect(runtime.armed).toBe(0);
  expect(await runtime.settle(readLiveResponse(defender, String(action?.["id"])))).toMatchObject({ ok: true });
});

test.each([
  [{ ...given, commands: [] }, {}, "commands"],
  [{ ...given, commands: [{ type: "Delete", Path: "x" }] }, {}, "commands"],
  [{ ...given, commands: [{ type: "GetFile" }] }, {}, "commands"],
  [{ ...given, commands: [{ type: "GetFile", Path: "x", Args: "y" }] }, {}, "commands"],
  [{ ...given, commands: [{ type: "RunScript", ScriptName: "x", Args: 7 }] }, {}, "commands"],
  [{ ...given, machineId: " " }, {}, "machineId"],
  [given, { folder: "" }, "folder"],
  [given, { maxResultSize: 0 }, "maxResultSize"],
  [given, { onActive: "wait" }, "onActive"],
  [given, { timout: 7 }, "timout"],
])("what is wrong is named before anything is sent: %#", async (session, options, argument) => {
  const { defender, failure, calls } = await organization();
  const error = await failure(runLiveResponse(defender, session as typeof given, options as object));
  expect(error).toMatchObject({ kind: "argument", argument });
  expect(calls).toEqual([]);
});

test("thirty machines are started within ten a minute, none refused", async () => {
  const { defender, runtime, calls } = await organization({ latency: () => 200 }, 30);
  const sessions = Array.from({ length: 30 }, (_, n) =>
    runLiveResponse(defender, { machineId: machineId(n + 1), commands: [run] }),
  );
  const done = await runtime.settle(Promise.all(sessions));
  expect(done.every(({ ok }) => ok)).toBe(true);
  expect(calls.filter(({ status }) => status === 429)).toEqual([]);
  expect(calls.filter(({ operationId }) => operationId === "runLiveResponse")).toHaveLength(30);
});

test("whatever is lost, a session is started once, and its outcomes are what has become of it", async () => {
  const faults: (WorldFault | undefined)[] = [
    undefined,
    undefined,
    "request lost",
    "answer lost",
    "failed before",
    "failed after",
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...faults), { maxLength: 12 }),
      fc.nat({ max: 3_000 }),
      async (schedule, ms) => {
        const fault = (_: WorldCall, index: number) => schedule[index];
        const { defender, runtime, actions } = await organization({ fault, latency: () => ms });
        const outcome = await runtime.settle(
          runLiveResponse(defender, given).catch((error: unknown) => ({ ok: error, outcomes: [] })),
        );
        const made = await actions();
        expect(made.length).toBeLessThanOrEqual(1);
        if (outcome.outcomes.length === 0) expect(outcome.ok).toBeInstanceOf(Error);
        else
          expect(outcome.outcomes.map(({ status }) => status.replace("unread", "completed"))).toEqual(
            Array(3).fill("completed"),
          );
      },
    ),
    { numRuns: 40 },
  );
});
