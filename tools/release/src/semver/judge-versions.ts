import { byLevel, type Finding } from "./finding.ts";
import { type Judgement, judge } from "./judgement.ts";
import { comparePackages } from "./packages/compare-packages.ts";
import { readPromises } from "./promise.ts";
import type { Release } from "./release.ts";
import { readLastRelease } from "./release-folder.ts";
import { takeSnapshot } from "./snapshot.ts";
import { compareSpec } from "./spec/compare-spec.ts";
import { readWorkspace } from "./workspace.ts";

/** Judges the pending changesets of a workspace by what has changed since its last release. */
export async function judgeVersions(root: string): Promise<Judgement> {
  const workspace = await readWorkspace(root);
  const promises = await readPromises(workspace);
  const last = readLastRelease(root);
  // Before the first release too, so that it can be recorded when its time comes.
  const now = takeSnapshot(workspace);
  return judge({
    versions: new Map(workspace.published.map(({ name, version }) => [name, version])),
    last: last && { version: last.version, packageNames: Object.keys(last.release.packages) },
    findings: last ? compareReleases(last.release, now) : [],
    promises,
  });
}

/** Everything that differs between two releases and that users may notice, the worst first. */
export function compareReleases(before: Release, now: Release): readonly Finding[] {
  return [...compareSpec(before.document, now.document), ...comparePackages(before.packages, now.packages)].sort(
    byLevel,
  );
}
