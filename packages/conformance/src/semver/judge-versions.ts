import { compareReleases } from "./compare-releases.ts";
import { type Judgement, judge } from "./judgement.ts";
import { readPromises } from "./promise.ts";
import { readLastRelease } from "./release-folder.ts";
import { takeSnapshot } from "./snapshot.ts";
import { readWorkspace } from "./workspace.ts";

/** Judges the pending changesets of a workspace by what has changed since its last release. */
export async function judgeVersions(root: string): Promise<Judgement> {
  const workspace = await readWorkspace(root);
  const promises = await readPromises(workspace);
  const last = readLastRelease(root);
  // Before the first release too, so that it can be recorded when its time comes.
  const now = await takeSnapshot(workspace);
  const folders = new Map(workspace.published.map(({ name, directory }) => [name, directory]));
  return judge({
    versions: new Map(workspace.published.map(({ name, version }) => [name, version])),
    last: last && { version: last.version, packageNames: [...last.release.packages.keys()] },
    findings: last ? compareReleases(last.release, now, (name) => folders.get(name) ?? root) : [],
    promises,
  });
}
