import { cpSync, mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { run } from "@defender-endpoint/pack-check/command";

/** Everything that is committed or about to be, in a folder of its own with its own installation. */
export async function scratchCopy(root: string): Promise<string> {
  const copy = mkdtempSync(join(tmpdir(), "release-"));
  const listed = await run("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], { cwd: root });
  const deleted = new Set((await run("git", ["ls-files", "--deleted", "-z"], { cwd: root })).split("\0"));
  for (const file of listed.split("\0").filter((name) => name !== "" && !deleted.has(name))) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(root, file), join(copy, file), { verbatimSymlinks: true });
  }
  await run("node", ["scripts/set-up/main.mjs", "all"], { cwd: copy });
  // The changelog is written from git's history.
  for (const args of [
    ["init", "--quiet"],
    ["add", "--all"],
  ])
    await run("git", args, { cwd: copy });
  const author = ["-c", "user.name=release", "-c", "user.email=release@localhost"];
  await run("git", [...author, "commit", "--quiet", "--message", "copy"], { cwd: copy });
  return copy;
}
