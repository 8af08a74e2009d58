import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { createMachinesService as createService, machineId } from "../../test/machines-service.ts";
import type { WorldCall, WorldFault, WorldServiceOptions } from "../../test/world-service.ts";
import { createDefenderClient } from "../create-client.ts";
import { journeys } from "../permissions/journeys.ts";
import { downloadPackage, openPackage } from "./download-package.ts";

/** Its files are made and signed in real time, for which no virtual time is allowed to pass. */
const createMachinesService = (machines: number | object[] = 1, options: WorldServiceOptions = {}) =>
  createService(machines, { ...options, client: { timeout: Number.POSITIVE_INFINITY } });

const reason = { id: machineId(1), Comment: "INC-1" };
const isFile = ({ operationId }: WorldCall) => operationId === undefined;
const isLink = ({ operationId }: WorldCall) => operationId === "getPackageUri";

/** Faults of some calls, one after the other. */
function faultsOf(is: (call: WorldCall) => boolean, ...faults: (WorldFault | undefined)[]): WorldServiceOptions {
  return { fault: (call) => (is(call) ? faults.shift() : undefined) };
}

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), "package-"));
  onTestFinished(() => rm(path, { recursive: true }));
  return path;
}

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;

test("a package is waited for and written, and the host of files is shown no token", async () => {
  const { defender, runtime, calls } = await createMachinesService();
  const begun = await defender.collectInvestigationPackage(reason);
  const path = await folder();
  const file = join(path, "package.zip");
  const { action, size } = await runtime.settle(downloadPackage(defender, begun, file));
  expect(action).toMatchObject({ id: begun.id, status: "Succeeded" });
  const bytes = await readFile(file);
  expect([isZip(bytes), bytes.length]).toEqual([true, size]);
  expect(await readdir(path)).toEqual(["package.zip"]);
  expect(calls.filter(isFile).map(({ authorization }) => authorization)).toEqual([null]);
  const called = new Set(calls.slice(1).map(({ operationId }) => operationId));
  called.delete(undefined);
  expect([...called].filter((id) => !journeys.downloadPackage.some((one) => one === id))).toEqual([]);
  expect(runtime.armed).toBe(0);
});

test("it goes to a file: URL as well, and takes the place of what was there", async () => {
  const { defender, runtime } = await createMachinesService();
  const { id } = await defender.collectInvestigationPackage(reason);
  const path = await folder();
  await writeFile(join(path, "a b.zip"), "old");
  await runtime.settle(downloadPackage(defender, id, pathToFileURL(join(path, "a b.zip"))));
  expect(isZip(await readFile(join(path, "a b.zip")))).toBe(true);
  expect(await readdir(path)).toEqual(["a b.zip"]);
});

const expired: WorldFault = { status: 403 };
test.each([
  ["a link that has expired", [expired], 2],
  ["a file that is gone", [{ status: 404 }], 2],
  ["a page in its place", [{ status: 200, body: "no zip" }], 2],
  ["an empty file", [{ status: 200 }], 2],
  ["a connection that breaks", ["answer lost"], 1],
] as [string, WorldFault[], number][])("%s is got over, with as many links as that takes", async (_, faults, links) => {
  const { defender, runtime, callsOf } = await createMachinesService(1, faultsOf(isFile, ...faults));
  const begun = await defender.collectInvestigationPackage(reason);
  const path = await folder();
  await runtime.settle(downloadPackage(defender, begun, join(path, "package.zip")));
  expect(isZip(await readFile(join(path, "package.zip")))).toBe(true);
  expect([callsOf("getPackageUri"), await readdir(path)]).toEqual([links, ["package.zip"]]);
});

test("a link that is not there yet is asked for again, within its quota of two a minute", async () => {
  const notYet: WorldFault = { status: 404, body: { error: { code: "ResourceNotFound", message: "no" } } };
  const { defender, runtime, calls } = await createMachinesService(1, faultsOf(isLink, notYet, notYet));
  const begun = await defender.collectInvestigationPackage(reason);
  const path = await folder();
  await runtime.settle(downloadPackage(defender, begun, join(path, "package.zip")));
  expect(calls.filter(({ status }) => status === 429)).toEqual([]);
  expect(calls.filter(isLink)).toHaveLength(3);
});

test("what does not come to an end is told, and leaves what was there as it was", async () => {
  const { defender, failure, callsOf } = await createMachinesService(1, {
    fault: (call) => (isFile(call) ? expired : undefined),
  });
  const begun = await defender.collectInvestigationPackage(reason);
  const path = await folder();
  await writeFile(join(path, "package.zip"), "old");
  const error = await failure(downloadPackage(defender, begun, join(path, "package.zip")));
  expect(error).toMatchObject({ kind: "unexpected-status", status: 403 });
  expect([callsOf("getPackageUri"), await readdir(path)]).toEqual([4, ["package.zip"]]);
  expect(await readFile(join(path, "package.zip"), "utf8")).toBe("old");
});

test("an action of another type, and one that has failed, are told without a file", async () => {
  const { defender, failure, runtime } = await createMachinesService([{}, { healthStatus: "ImpairedCommunication" }]);
  const path = await folder();
  const file = join(path, "package.zip");
  const scan = await defender.runAntiVirusScan({ ...reason, ScanType: "Quick" });
  expect(await failure(downloadPackage(defender, scan, file))).toMatchObject({ kind: "bad-request" });
  const failed = await defender.collectInvestigationPackage({ ...reason, id: machineId(2) });
  expect(await failure(downloadPackage(defender, failed, file))).toMatchObject({ kind: "action", status: "Failed" });
  expect([await readdir(path), runtime.armed]).toEqual([[], 0]);
});

test("a file that cannot be written is told before anything is waited for", async () => {
  const { defender, failure, calls } = await createMachinesService();
  const error = await failure(downloadPackage(defender, "id", join(await folder(), "none", "package.zip")));
  expect(error).toMatchObject({ kind: "argument", argument: "file", reason: { code: "ENOENT" } });
  expect(String(error)).not.toContain("none");
  expect(calls).toEqual([]);
});

test.each(["ftp://files.example/a.zip", "http://files.example/a.zip", "file:///etc/passwd", "", 7])(
  "nothing is fetched from %s",
  async (value) => {
    const link: WorldFault = { status: 200, body: { value } };
    const { defender, failure, calls } = await createMachinesService(1, {
      fault: (call) => (isLink(call) ? link : undefined),
    });
    const begun = await defender.collectInvestigationPackage(reason);
    expect(await failure(openPackage(defender, begun))).toMatchObject({ kind: "invalid-answer" });
    expect(calls.filter(isFile)).toEqual([]);
  },
);

test("the bytes come as a stream, which may be left", async () => {
  const { defender, runtime } = await createMachinesService();
  const begun = await defender.collectInvestigationPackage(reason);
  const stream = await runtime.settle(openPackage(defender, begun));
  expect(isZip(new Uint8Array(await new Response(stream).arrayBuffer()))).toBe(true);
  const left = await runtime.settle(openPackage(defender, begun.id));
  await left.cancel();
  expect(runtime.armed).toBe(0);
});

/** A service whose files come as a test says. */
async function withFile(body: () => ReadableStream<Uint8Array>) {
  const service = await createMachinesService();
  const { runtime } = service;
  const link = "https://files.example/package.zip";
  const fetch: typeof globalThis.fetch = async (input, init) => {
    if (String(input) === link) return new Response(body());
    return String(input).endsWith("/getPackageUri")
      ? Response.json({ value: `"${link}"` })
      : service.fetch(input, init);
  };
  const defender = createDefenderClient({ credential: () => "TOKEN-SENTINEL", fetch, runtime });
  const { id } = await defender.collectInvestigationPackage(reason);
  return { ...service, defender, id };
}

test("a file that stalls is given up after the client's timeout, and leaves no part", async () => {
  let opened = 0;
  let left = 0;
  const stalling = () => {
    opened += 1;
    return new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new Uint8Array([0x50, 0x4b])),
      cancel() {
        left += 1;
      },
    });
  };
  const { defender, failure, runtime, id } = await withFile(stalling);
  const path = await folder();
  const error = await failure(downloadPackage(defender, id, join(path, "package.zip")));
  expect(error).toMatchObject({ kind: "timeout", phase: "body", timeoutMs: 30_000 });
  expect([opened, left, await readdir(path), runtime.armed]).toEqual([4, 4, [], 0]);
});

test("who aborts within a file leaves no part of it, and a stream ends with what it was aborted by", async () => {
  const endless = () =>
    new ReadableStream<Uint8Array>({ start: (controller) => controller.enqueue(new Uint8Array([0x50, 0x4b, 3])) });
  const { defender, failure, runtime, id } = await withFile(endless);
  const path = await folder();
  const controller = new AbortController();
  const { signal } = controller;
  const stream = await runtime.settle(openPackage(defender, id, { signal }));
  const reader = stream.getReader();
  expect((await reader.read()).value).toEqual(new Uint8Array([0x50, 0x4b, 3]));
  const rest = failure(reader.read());
  const downloaded = failure(downloadPackage(defender, id, join(path, "package.zip"), { signal }));
  runtime.after(10_000, () => controller.abort(new Error("enough")));
  expect(await downloaded).toMatchObject({ kind: "aborted", reason: { message: "enough" } });
  expect(await rest).toMatchObject({ kind: "aborted" });
  expect([await readdir(path), runtime.armed]).toEqual([[], 0]);
});

test("what is wrong is refused before anything is sent", async () => {
  const { defender, calls } = await createMachinesService();
  const download = downloadPackage as (...given: unknown[]) => Promise<unknown>;
  await expect(download(defender, "id", "")).rejects.toMatchObject({ argument: "file" });
  await expect(download(defender, "id", undefined)).rejects.toMatchObject({ argument: "file" });
  await expect(download(defender, "", "a.zip")).rejects.toMatchObject({ argument: "actionOrId" });
  await expect(download(defender, "id", "a.zip", { timeOut: 7 })).rejects.toMatchObject({ argument: "timeOut" });
  expect(calls).toEqual([]);
});
