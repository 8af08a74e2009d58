import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { readPublicNames } from "./packages/public-names.ts";
import type { Release, Surface } from "./release.ts";
import type { Workspace, WorkspacePackage } from "./workspace.ts";

const sourceCondition = "@defender-endpoint/source";

/** What would be released if it were released now. */
export function takeSnapshot({ root, published }: Pick<Workspace, "root" | "published">): Release {
  const pactFiles = globSync("packages/contracts/pacts/*.json", { cwd: root }).sort();
  return {
    document: readJson(join(root, "spec/generated/openapi.json")),
    pacts: Object.fromEntries(pactFiles.map((path) => [basename(path), readJson(join(root, path))])),
    packages: Object.fromEntries(published.map((one) => [one.name, readSurface(one)])),
  };
}

function readSurface({ directory, manifest }: WorkspacePackage): Surface {
  const { exports = {}, bin = {}, engines = {}, peerDependencies = {}, peerDependenciesMeta = {} } = manifest;
  const entries: Record<string, readonly string[]> = {};
  for (const [entry, target] of Object.entries(exports)) {
    const { [sourceCondition]: source, ...others } = typeof target === "string" ? { default: target } : target;
    // What only the workspace resolves is nobody else's.
    if (entry === "./package.json" || Object.keys(others).length === 0) continue;
    entries[entry] = source ? readPublicNames(join(directory, source)) : [];
  }
  return {
    entries,
    commands: Object.keys(bin),
    node: engines.node ?? "*",
    peers: Object.fromEntries(
      Object.entries(peerDependencies).map(([peer, range]) => {
        return [peer, { range, isOptional: peerDependenciesMeta[peer]?.optional === true }];
      }),
    ),
  };
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}
