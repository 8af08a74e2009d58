import type { CheckResult, FileCheck } from "./file-check.ts";
import type { FileDrift } from "./file-drift.ts";
import { generateIn } from "./generate-in.ts";
import { inLanes } from "./lanes.ts";
import type { ScratchCopy } from "./scratch-copy.ts";

export interface FileDriftResult {
  readonly drift: FileDrift;
  /** Why the proof fails; absent if the check that is named for the drift caught it. */
  readonly problem?: string;
}

/** Writes each drift into a copy of the repository and looks whether the check that is named for it turns red there. */
export async function runFileDrifts(
  drifts: readonly FileDrift[],
  copies: readonly ScratchCopy[],
  report: (result: FileDriftResult) => void,
): Promise<FileDriftResult[]> {
  const checks = [...new Map(drifts.map(({ caughtBy }) => [caughtBy.name, caughtBy])).values()];
  const before = new Map<string, CheckResult>();
  // A check that is red already proves nothing by being red.
  await inLanes(checks, copies, async (check, copy) => {
    before.set(check.name, await check.run(copy));
    copy.undo();
  });
  return inLanes(drifts, copies, async (drift, copy) => {
    const result = { drift, ...(await proveCaught(drift, copy, before.get(drift.caughtBy.name), checks)) };
    report(result);
    return result;
  });
}

async function proveCaught(
  drift: FileDrift,
  copy: ScratchCopy,
  before: CheckResult | undefined,
  checks: readonly FileCheck[],
): Promise<{ problem?: string }> {
  const { caughtBy, edits, isGenerated = false } = drift;
  if (before?.colour !== "green") return { problem: `${caughtBy.name} is not green without it. ${tailOf(before)}` };
  try {
    copy.edit(edits);
    if (isGenerated) await generateIn(copy);
    const result = await caughtBy.run(copy);
    if (result.colour === "red") return {};
    if (result.colour === "broken") return { problem: `${caughtBy.name} could not run. ${tailOf(result)}` };
    const others: string[] = [];
    for (const check of checks) {
      if (check !== caughtBy && (await check.run(copy)).colour === "red") others.push(check.name);
    }
    return { problem: `${caughtBy.name} must catch this. Red instead: ${others.join(", ") || "nothing"}.` };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  } finally {
    copy.undo();
  }
}

function tailOf(result: CheckResult | undefined): string {
  return result === undefined || result.colour === "green" ? "" : `It ends: ${result.output.trim().slice(-600)}`;
}
