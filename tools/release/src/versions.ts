import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "@defender-endpoint/pack-check/command";

/** Applies the pending changesets. Resolves with the one version that everything then has. */
export async function applyChangesets(root: string): Promise<string> {
  const pending = globSync(".changeset/*.md", { cwd: root }).filter((file) => !file.endsWith("README.md"));
  if (pending.length === 0) console.log("No changeset is pending: the version stays as it is.");
  else await run("npm", ["run", "version"], { cwd: root });
  const found = new Map([...manifestVersions(root), ["info.version of the contract", contractVersion(root)] as const]);
  const [version, ...others] = new Set(found.values());
  if (version === undefined || others.length > 0) {
    const list = [...found].map(([name, value]) => `  ${name} ${value}`).join("\n");
    throw new Error(
      `Not everything has the same version. Apply the changesets with \`npm run version\` and commit:\n${list}`,
    );
  }
  return version;
}

function manifestVersions(root: string): [string, string][] {
  return globSync("{spec,packages/*,apps/*}/package.json", { cwd: root })
    .map((file): { name: string; version: string; private?: boolean } =>
      JSON.parse(readFileSync(join(root, file), "utf8")),
    )
    .filter((manifest) => !manifest.private)
    .map(({ name, version }) => [name, version]);
}

function contractVersion(root: string): string {
  return JSON.parse(readFileSync(join(root, "spec/generated/openapi.json"), "utf8")).info.version;
}
