import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { type Declarations, emitDeclarations } from "./declarations.ts";
import type { PublishedPackage, Release, Surface } from "./release.ts";
import type { Workspace, WorkspacePackage } from "./workspace.ts";

/** What would be released if it were released now. */
export async function takeSnapshot({ root, published }: Pick<Workspace, "root" | "published">): Promise<Release> {
  const declarations = await emitDeclarations(root, published);
  const packages = published.map((one): [string, PublishedPackage] => {
    const { entries = {}, files = {} }: Partial<Declarations> = declarations.get(one.name) ?? {};
    return [one.name, { surface: readSurface(one, entries), declarations: files }];
  });
  const pactFiles = globSync("packages/contracts/pacts/*.json", { cwd: root }).sort();
  return {
    document: readJson(join(root, "spec/generated/openapi.json")),
    pacts: Object.fromEntries(pactFiles.map((path) => [basename(path), readJson(join(root, path))])),
    packages: new Map(packages),
  };
}

function readSurface({ name, manifest }: WorkspacePackage, types: Readonly<Record<string, string>>): Surface {
  const { exports = {}, bin = {}, engines = {}, peerDependencies = {}, peerDependenciesMeta = {} } = manifest;
  const others = Object.entries(exports).filter(([entry]) => !(entry in types) && entry !== "./package.json");
  const files = others.map(([entry, target]) => [entry, typeof target === "string" ? target : JSON.stringify(target)]);
  return {
    name,
    entries: { ...types, ...Object.fromEntries(files) },
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
