import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { createWorldService, type WorldFault, type WorldServiceOptions } from "../../../test/world-service.ts";
import { journeys } from "../../permissions/journeys.ts";
import type { LibrarySyncOptions } from "./library-sync.ts";
import { syncLibrary } from "./sync-library.ts";

/** A folder of these files, a library of those, and what a run makes of them. */
async function organization(
  scripts: Readonly<Record<string, string>>,
  library: Readonly<Record<string, string>> = {},
  world: WorldServiceOptions = {},
) {
  // Files are read and hashed in real time, for which no virtual time is allowed to pass.
  const service = createWorldService({ ...world, client: { timeout: Number.POSITIVE_INFINITY } });
  const folder = await mkdtemp(join(tmpdir(), "library-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, text] of Object.entries(scripts)) await writeFile(join(folder, name), text);
  for (const [name, text] of Object.entries(library)) {
    await service.does("uploadLibraryFile", { file: new File([text], name), Description: "said", HasParameters: true });
  }
  const files = () => service.store.collection("LibraryFile").query();
  return {
    ...service,
    folder,
    files,
    names: async () => (await files()).map(({ fileName }) => String(fileName)).toSorted(),
    sync: (options: LibrarySyncOptions = {}, where: string | URL = folder) =>
      service.runtime.settle(syncLibrary(service.newClient(), where, options)),
  };
}

const changesOf = ({ results }: { results: readonly { fileName: string; change: string; ok: boolean }[] }) =>
  results.map(({ fileName, change, ok }) => `${change} ${fileName}${ok ? "" : " failed"}`);

test("what the library lacks or has otherwise is uploaded, what is the caller's own and not in the folder goes, and a second run writes nothing", async () => {
  const service = await organization(
    { "a.ps1": "new", "b.ps1": "changed", "c.ps1": "same", ".hidden": "no" },
    { "b.ps1": "old", "c.ps1": "same", "d.ps1": "mine", "e.ps1": "another's" },
  );
  await mkdir(join(service.folder, "more"));
  const options = { select: ({ fileName }: { fileName: string }) => fileName === "d.ps1" };
  const first = await service.sync(options);
  expect(changesOf(first)).toEqual(["create a.ps1", "update b.ps1", "unchanged c.ps1", "delete d.ps1"]);
  expect([first.ok, await service.names()]).toEqual([true, ["a.ps1", "b.ps1", "c.ps1", "e.ps1"]]);
  const called = new Set(service.calls.map(({ operationId }) => operationId));
  expect([...called].toSorted()).toEqual([...journeys.syncLibrary].toSorted());
  const before = service.calls.length;
  const second = await service.sync(options, pathToFileURL(service.folder));
  expect(changesOf(second)).toEqual(["unchanged a.ps1", "unchanged b.ps1", "unchanged c.ps1"]);
  expect(service.calls.slice(before).map(({ operationId }) => operationId)).toEqual(["listLibraryFiles"]);
});

test("nothing is deleted of which nobody says that it may be, and a dry run changes nothing", async () => {
  const service = await organization({ "a.ps1": "new" }, { "b.ps1": "old" });
  const told = await service.sync({ select: () => true, dryRun: true });
  expect([told.dryRun, changesOf(told), await service.names()]).toEqual([
    true,
    ["create a.ps1", "delete b.ps1"],
    ["b.ps1"],
  ]);
  expect(service.callsOf("uploadLibraryFile", "deleteLibraryFile")).toBe(0);
  expect(changesOf(await service.sync())).toEqual(["create a.ps1"]);
  expect(await service.names()).toEqual(["a.ps1", "b.ps1"]);
});

test("what is said of a file stays when it is replaced, and is replaced where something else is said", async () => {
  const service = await organization({ "a.ps1": "new", "b.ps1": "old" }, { "a.ps1": "old", "b.ps1": "old" });
  await service.sync();
  expect((await service.files())[0]).toMatchObject({ description: "said", hasParameters: true });
  const describe = (fileName: string) => ({ Description: `of ${fileName}`, HasParameters: false });
  expect(changesOf(await service.sync({ describe }))).toEqual(["update a.ps1", "update b.ps1"]);
  expect(await service.files()).toMatchObject([
    { description: "of a.ps1", hasParameters: false },
    { description: "of b.ps1", hasParameters: false },
  ]);
  expect(changesOf(await service.sync({ describe }))).toEqual(["unchanged a.ps1", "unchanged b.ps1"]);
});

test("a file that fails does not keep the others from being in step", async () => {
  const fault = ({ given }: { given: object }): WorldFault | undefined =>
    Object(Reflect.get(given, "file")).name === "a.ps1" ? { status: 403 } : undefined;
  const service = await organization({ "a.ps1": "1", "b.ps1": "2" }, {}, { fault });
  const { ok, results } = await service.sync();
  expect([ok, results]).toMatchObject([
    false,
    [
      { fileName: "a.ps1", change: "create", ok: false, error: { kind: "forbidden" } },
      { fileName: "b.ps1", ok: true },
    ],
  ]);
});

test("a folder that is not there is told before anything is asked for", async () => {
  const service = await organization({}, { "a.ps1": "1" });
  const missing = service.sync({ select: () => true }, join(service.folder, "none"));
  await expect(missing).rejects.toMatchObject({ kind: "argument", argument: "folder" });
  expect(service.calls).toEqual([]);
});

test.each([
  [{ selct: () => true }, "selct"],
  [{ select: true }, "select"],
  [{ dryRun: "yes" }, "dryRun"],
  [{ timeout: 0 }, "timeout"],
])("%j is refused", async (options, argument) => {
  const service = await organization({});
  await expect(service.sync(options as object)).rejects.toMatchObject({ kind: "argument", argument });
});

test("after an abort nothing more is changed", async () => {
  const service = await organization({ "a.ps1": "1" });
  await expect(service.sync({ signal: AbortSignal.abort("enough") })).rejects.toMatchObject({ kind: "aborted" });
  expect(await service.names()).toEqual([]);
});

test("whatever is lost, what is told as done is done, nothing of others is touched, and another run completes it", async () => {
  const faults: (WorldFault | undefined)[] = [
    undefined,
    "request lost",
    "answer lost",
    "failed before",
    "failed after",
  ];
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...faults), { maxLength: 16 }), async (schedule) => {
      let left: (WorldFault | undefined)[] = schedule;
      const service = await organization(
        { "a.ps1": "new", "b.ps1": "changed" },
        { "b.ps1": "old", "c.ps1": "mine", "d.ps1": "another's" },
        { fault: (_, index) => left[index] },
      );
      const select = ({ fileName }: { fileName: string }) => fileName === "c.ps1";
      const first = await service.sync({ select }).catch(() => ({ results: [] }));
      const names = await service.names();
      for (const { fileName, change, ok } of first.results) {
        if (ok) expect(names.includes(fileName)).toBe(change !== "delete");
      }
      expect(names).toContain("d.ps1");
      left = [];
      expect(await service.sync({ select })).toMatchObject({ ok: true });
      expect(await service.names()).toEqual(["a.ps1", "b.ps1", "d.ps1"]);
      expect((await service.sync({ select })).results.map(({ change }) => change)).toEqual(["unchanged", "unchanged"]);
    }),
    { numRuns: 30 },
  );
});
