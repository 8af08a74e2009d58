import type { Tools } from "../tools.ts";
import { type FolderFile, listFolder } from "./folder-files.ts";
import type { LibraryFile, LibrarySync, LibrarySyncOptions, LibrarySyncResult } from "./library-sync.ts";
import { uploadFile, type Wanted } from "./upload-file.ts";

/** The library in step with a folder: the folder's files one after the other, so that one of them is in memory, then what goes. */
export async function syncFolder(
  tools: Tools,
  folder: string | URL,
  { select = () => false, describe = () => ({}), dryRun = false, ...call }: LibrarySyncOptions,
): Promise<LibrarySync> {
  const { defender, wrong, inputError, isDefenderError } = tools;
  tools.checkCallOptions("syncLibrary", call, ["select", "describe", "dryRun"]);
  for (const [name, given] of Object.entries({ select, describe }))
    if (typeof given !== "function") throw wrong(name, "a function");
  if (typeof dryRun !== "boolean") throw wrong("dryRun", "true or false");
  const files = await listFolder(folder, wrong);
  const listed = new Map((await defender.listLibraryFiles({}, call)).value.map((file) => [file.fileName, file]));
  const results: LibrarySyncResult[] = [];
  for (const file of files) results.push(await inStep(file, listed.get(file.name)));
  const names = new Set(files.map(({ name }) => name));
  const gone = [...listed.values()].filter((file) => !names.has(file.fileName) && select(file));
  for (const existing of gone) results.push(await removed(existing));
  return { ok: results.every(({ ok }) => ok), dryRun, results };

  async function inStep(file: FolderFile, existing: LibraryFile | undefined): Promise<LibrarySyncResult> {
    const about = { fileName: file.name, ...(existing && { existing }) };
    let change: LibrarySyncResult["change"] = existing ? "update" : "create";
    return attempt({ ...about, change }, async () => {
      const wanted = { ...(await file.read()), description: describe(file.name), existing };
      if (existing && isInStep(wanted, existing)) change = "unchanged";
      else if (!dryRun) await uploadFile(tools, wanted, call);
      return { ...about, change, ok: true };
    });
  }

  function removed(existing: LibraryFile): Promise<LibrarySyncResult> {
    const { fileName } = existing;
    const about = { fileName, change: "delete", existing } as const;
    return attempt(about, async () => {
      try {
        if (!dryRun) await defender.deleteLibraryFile({ fileName }, call);
      } catch (error) {
        // Gone is gone.
        if (!isDefenderError(error, "not-found")) throw error;
      }
      return { ...about, ok: true };
    });
  }

  async function attempt(
    about: Pick<LibrarySyncResult, "fileName" | "change" | "existing">,
    work: () => Promise<LibrarySyncResult>,
  ): Promise<LibrarySyncResult> {
    try {
      return await work();
    } catch (reason) {
      const error = inputError(reason);
      if (error.kind === "aborted") throw error;
      return { ...about, ok: false, error };
    }
  }
}

/** What is not said of a file is not compared. */
function isInStep({ sha256, description }: Wanted, existing: LibraryFile): boolean {
  const { Description, ParametersDescription, HasParameters } = description;
  const pairs = [
    [Description, existing.description],
    [ParametersDescription, existing.parametersDescription],
    [HasParameters, existing.hasParameters],
  ];
  return (
    existing.sha256.toLowerCase() === sha256 && pairs.every(([said, is]) => said === undefined || said === (is ?? ""))
  );
}
