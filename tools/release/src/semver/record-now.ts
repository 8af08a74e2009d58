import { relative } from "node:path";
import { ReleaseError } from "./release-error.ts";
import { recordRelease } from "./release-folder.ts";
import { takeSnapshot } from "./snapshot.ts";
import { readWorkspace } from "./workspace.ts";

/**
 * Keeps what there is now as the release of the version that all published packages have. Returns the folder.
 * @throws ReleaseError when they have several, or that version is there already.
 */
export async function recordNow(root: string): Promise<string> {
  const workspace = await readWorkspace(root);
  const versions = [...new Set(workspace.published.map(({ version }) => version))];
  const [version] = versions;
  if (version === undefined || versions.length > 1) {
    throw new ReleaseError(
      `A release is of one version, but the published packages have ${versions.join(" and ") || "none"}. Raise them together with \`npm run version\`.`,
    );
  }
  return relative(root, recordRelease(root, version, takeSnapshot(workspace)));
}
