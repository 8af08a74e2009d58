import { gunzipSync } from "fflate";
import { expect, test } from "vitest";
import { answerDownload, type DownloadAnswer } from "../../downloads/answer-download.ts";
import { collectionNow } from "../../entities/collection-now.ts";
import type { Given, HandlerContext } from "../../handler.ts";
import { createMemoryStore } from "../../memory/memory-store.ts";
import type { Entity } from "../../store.ts";
import { contextAt, later } from "../../testing/handler-context.ts";
import { answerOperation, entityShapes } from "../answer-operation.ts";
import { getLiveResponseResult } from "./get-live-response-result.ts";
import { runLiveResponse } from "./run-live-response.ts";

const command = (type: string, key: string, value: string, Args = "") => ({
  type,
  params: [{ key, value }, ...(Args === "" ? [] : [{ key: "Args", value: Args }])],
});
const put = (name: string) => command("PutFile", "FileName", name);
const run = (name: string, Args?: string) => command("RunScript", "ScriptName", name, Args);
const fetched = (path: string) => command("GetFile", "Path", path);

/** Machines m, n, ..., and a library of one script. */
async function organization(healthStatus = "Active"): Promise<HandlerContext> {
  const context = contextAt("2021-08-02T10:00:00Z", createMemoryStore(entityShapes));
  const ids = Array.from({ length: 51 }, (_, n) => ({ id: `m${n}`, healthStatus }));
  await context.store.collection("Machine").putAll(ids);
  await answerOperation("uploadLibraryFile", { file: new File(["Get-Process"], "a.ps1") }, context);
  return context;
}

const say = (context: HandlerContext, output: Entity) => context.store.collection("LiveResponseOutput").put(output);

async function begin(context: HandlerContext, Commands: readonly object[], machine = "m0"): Promise<string> {
  const { status, body } = await runLiveResponse({ id: machine, Commands, Comment: "c" }, context);
  expect(status).toBe(201);
  return Object(body).id;
}

async function actionAt(context: HandlerContext, id: string): Promise<string[]> {
  const action = Object(await collectionNow("MachineAction", context).get(id));
  const commands = action.commands.map(({ commandStatus }: { commandStatus: string }) => commandStatus);
  return [action.status, ...commands];
}

test("a session has every member that was captured, its commands as they were given, and nothing done", async () => {
  const context = await organization();
  const Commands = [run("a.ps1", "-x"), fetched("C:\\x")];
  const created = { startTime: null, endTime: null, commandStatus: "Created", errors: [] };
  const { status, body } = await runLiveResponse({ id: "m0", Commands }, context);
  expect([status, body]).toMatchObject([
    201,
    {
      type: "LiveResponse",
      status: "Pending",
      machineId: "m0",
      requestorComment: null,
      commands: [
        { index: 0, ...created, command: Commands[0] },
        { index: 1, ...created, command: Commands[1] },
      ],
    },
  ]);
});

test("commands are carried out one after the other", async () => {
  const context = await organization();
  const id = await begin(context, [put("a.ps1"), run("a.ps1"), fetched("C:\\x")]);
  const history = [];
  for (const at of [0, 9, 10, 39, 40, 69, 70, 99, 100, 1e6]) history.push(await actionAt(later(context, at), id));
  expect(history).toEqual([
    ["Pending", "Created", "Created", "Created"],
    ["Pending", "Created", "Created", "Created"],
    ["InProgress", "Created", "Created", "Created"],
    ["InProgress", "Created", "Created", "Created"],
    ["InProgress", "Completed", "Created", "Created"],
    ["InProgress", "Completed", "Created", "Created"],
    ["InProgress", "Completed", "Completed", "Created"],
    ["InProgress", "Completed", "Completed", "Created"],
    ["Succeeded", "Completed", "Completed", "Completed"],
    ["Succeeded", "Completed", "Completed", "Completed"],
  ]);
  const { commands } = Object(await collectionNow("MachineAction", later(context, 1e6)).get(id));
  expect(commands.map(({ startTime, endTime }: Entity) => [startTime, endTime])).toEqual([
    ["2021-08-02T10:00:10Z", "2021-08-02T10:00:40Z"],
    ["2021-08-02T10:00:40Z", "2021-08-02T10:01:10Z"],
    ["2021-08-02T10:01:10Z", "2021-08-02T10:01:40Z"],
  ]);
});

test.each([
  ["a script that the library does not have", [put("a.ps1"), run("b.ps1"), fetched("C:\\x")]],
  ["a file that the library does not have", [fetched("C:\\y"), put("b.ps1"), run("a.ps1")]],
  ["a path that was said to fail", [run("a.ps1"), fetched("C:\\lost"), run("a.ps1")]],
])("%s fails, the session with it, and what comes behind is not carried out", async (_, commands) => {
  const context = await organization();
  await say(context, { id: "C:\\lost", errors: ["There is no such file."] });
  const id = await begin(context, commands);
  expect(await actionAt(later(context, 69), id)).toEqual(["InProgress", "Completed", "Created", "Created"]);
  expect(await actionAt(later(context, 70), id)).toEqual(["Failed", "Completed", "Failed", "Created"]);
  const { commands: states, errorHResult } = Object(await collectionNow("MachineAction", later(context, 70)).get(id));
  expect(states[1].errors).toEqual([
    expect.stringMatching(/^(The library has no file b.ps1|There is no such file)\.$/),
  ]);
  expect(errorHResult).toBe(-2147467259);
});

test("a device that does not report is waited for for two hours, one of impaired communication fails at once", async () => {
  const silent = await organization("Inactive");
  const id = await begin(silent, [run("a.ps1")]);
  expect(await actionAt(later(silent, 7199), id)).toEqual(["Pending", "Created"]);
  expect(await actionAt(later(silent, 7200), id)).toEqual(["TimeOut", "Created"]);
  const impaired = await organization("ImpairedCommunication");
  expect(await actionAt(later(impaired, 40), await begin(impaired, [run("a.ps1")]))).toEqual(["Failed", "Failed"]);
});

test("a machine has one session at a time, and the organization fifty", async () => {
  const context = await organization();
  const again = (machine: string, at = context) => runLiveResponse({ id: machine, Commands: [run("a.ps1")] }, at);
  await again("m0");
  await expect(again("m0")).rejects.toMatchObject({ status: 400, code: "ActiveRequestAlreadyExists" });
  for (let n = 1; n < 50; n += 1) await again(`m${n}`);
  await expect(again("m50")).rejects.toMatchObject({ status: 429, code: "TooManyRequests" });
  expect(await again("m50", later(context, 40))).toMatchObject({ status: 201 });
});

test.each([
  [{ type: "PutFile", params: [{ key: "Path", value: "x" }] }, "FileName"],
  [{ type: "RunScript", params: [] }, "ScriptName"],
  [{ type: "GetFile", params: [{ key: "Path", value: "" }] }, "Path"],
])("%j is refused, since it does not say what it is about", async (one, parameter) => {
  const context = await organization();
  await expect(runLiveResponse({ id: "m0", Commands: [run("a.ps1"), one] }, context)).rejects.toMatchObject({
    status: 400,
    code: "InvalidInput",
    message: `The command ${one.type} needs the parameter ${parameter}.`,
  });
});

async function result(context: HandlerContext, id: string, commandIndex: number): Promise<DownloadAnswer> {
  const { body } = await getLiveResponseResult({ id, commandIndex }, context);
  const { origin, pathname, searchParams } = new URL(Object(body).value);
  expect(origin).toBe("https://userrequests-us.securitycenter.windows.com");
  const answer = await answerDownload(pathname, searchParams, context);
  expect(answer.status).toBe(200);
  return answer;
}

/** What a script has written, which is JSON as it comes. */
async function resultOfScript(context: HandlerContext, id: string, commandIndex: number): Promise<unknown> {
  const { headers, body } = await result(context, id, commandIndex);
  expect(headers).toEqual({ "Content-Type": "application/json" });
  return await new Response(body).json();
}

/** What a file holds, which comes in a gzip file. */
async function resultOfFile(context: HandlerContext, id: string, commandIndex: number): Promise<string> {
  const { headers, body } = await result(context, id, commandIndex);
  expect(headers).toMatchObject({ "Content-Type": "application/gzip" });
  return new TextDecoder().decode(gunzipSync(body as Uint8Array));
}

test("the result of a script says what it was, and what it has written", async () => {
  const context = await organization();
  await say(context, { id: "a.ps1", output: "one\ntwo", exitCode: 3 });
  const id = await begin(context, [run("a.ps1", "-x")]);
  expect(await resultOfScript(later(context, 40), id, 0)).toEqual({
    script_name: "a.ps1",
    exit_code: 3,
    script_output: "one\ntwo",
    script_errors: "",
  });
});

test("a script of which nothing is said ends well, and its output is what it was run with", async () => {
  const context = await organization();
  const id = await begin(context, [run("a.ps1", "-x 1")]);
  expect(await resultOfScript(later(context, 40), id, 0)).toMatchObject({
    exit_code: 0,
    script_output: "a.ps1 -x 1",
  });
});

test("a file is fetched: what was said that it holds, what the session has put there, or else its path", async () => {
  const context = await organization();
  await say(context, { id: "C:\\said", output: "said" });
  const id = await begin(context, [
    fetched("C:\\temp\\a.ps1"),
    put("a.ps1"),
    fetched("C:\\temp\\a.ps1"),
    fetched("C:\\said"),
  ]);
  const done = later(context, 1000);
  expect(await resultOfFile(done, id, 0)).toBe("C:\\temp\\a.ps1");
  expect(await resultOfFile(done, id, 2)).toBe("Get-Process");
  expect(await resultOfFile(done, id, 3)).toBe("said");
});

test.each([
  ["C:\\temp\\a b.txt", "a%20b.txt.gz"],
  ["/tmp/\u00fc", "%C3%BC.gz"],
  ['C:\\a"\r\nSet-Cookie: x', "a%22%0D%0ASet-Cookie%3A%20x.gz"],
  ["/tmp/\ud800", "%EF%BF%BD.gz"],
])("a file is to be saved under its own name, encoded: of %j as %s", async (path, name) => {
  const context = await organization();
  const id = await begin(context, [fetched(path)]);
  const { headers } = await result(later(context, 100), id, 0);
  expect(headers).toEqual({
    "Content-Type": "application/gzip",
    "Content-Disposition": `attachment; filename="${name}"`,
  });
});

test.each<[string, Given, number, number]>([
  ["a command that is not done", { commandIndex: 1 }, 69, 404],
  ["a command that puts a file", { commandIndex: 0 }, 1000, 404],
  ["a command that there is not", { commandIndex: 2 }, 1000, 404],
  ["an action that there is not", { id: "00000000-0000-4000-8000-00000000000f", commandIndex: 1 }, 1000, 404],
])("%s has no result", async (_, given, at, status) => {
  const context = await organization();
  const id = await begin(context, [put("a.ps1"), run("a.ps1")]);
  await expect(getLiveResponseResult({ id, ...given }, later(context, at))).rejects.toMatchObject({ status });
});

test("a session that is cancelled keeps what it has done, and goes no further", async () => {
  const context = await organization();
  const id = await begin(context, [run("a.ps1"), run("a.ps1")]);
  await answerOperation("cancelMachineAction", { id }, later(context, 50));
  expect(await actionAt(later(context, 1000), id)).toEqual(["Cancelled", "Completed", "Created"]);
  expect(await resultOfScript(later(context, 1000), id, 0)).toMatchObject({ script_name: "a.ps1" });
});
