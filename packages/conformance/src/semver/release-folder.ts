import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import semver from "semver";
import { isRecord } from "../../../contracts/src/json.ts";
import type { PublishedPackage, Release, Surface } from "./release.ts";
import { ReleaseError } from "./release-error.ts";

/** A release as the repository keeps it. */
export interface RecordedRelease {
  readonly version: string;
  readonly release: Release;
}

/** The newest release in `releases/`; undefined before the first one. */
export function readLastRelease(root: string): RecordedRelease | undefined {
  const folder = join(root, "releases");
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const [version] = semver.rsort(names.filter((name) => semver.valid(name) === name));
  return version === undefined ? undefined : { version, release: readRelease(join(folder, version)) };
}

/**
 * Keeps a release under `releases/`. Returns its folder.
 * @throws ReleaseError when there is one of this version: what was released does not change.
 */
export function recordRelease(root: string, version: string, release: Release): string {
  const folder = join(root, "releases", version);
  if (existsSync(folder)) {
    throw new ReleaseError(
      `releases/${version} is there already, and what was released does not change. Raise the version first, or remove the folder if that version was never published.`,
    );
  }
  writeJson(join(folder, "openapi.json"), release.document);
  for (const [name, pact] of Object.entries(release.pacts)) writeJson(join(folder, "pacts", name), pact);
  for (const [name, { surface, declarations }] of release.packages) {
    const types = join(folder, "types", basename(name));
    writeJson(join(types, "surface.json"), surface);
    for (const [path, text] of Object.entries(declarations)) write(join(types, path), text);
  }
  return folder;
}

function readRelease(folder: string): Release {
  const pacts = globSync("pacts/*.json", { cwd: folder }).sort();
  const surfaces = globSync("types/*/surface.json", { cwd: folder }).sort();
  return {
    document: readJson(join(folder, "openapi.json")),
    pacts: Object.fromEntries(pacts.map((path) => [basename(path), readJson(join(folder, path))])),
    packages: new Map(surfaces.map((path) => readPackage(join(folder, path)))),
  };
}

function readPackage(path: string): [string, PublishedPackage] {
  const folder = dirname(path);
  const surface = readSurface(path);
  const files = globSync("**/*.d.ts", { cwd: folder }).sort();
  const declarations = files.map((file) => [file, readFileSync(join(folder, file), "utf8")]);
  return [surface.name, { surface, declarations: Object.fromEntries(declarations) }];
}

function readSurface(path: string): Surface {
  const value = readJson(path);
  if (!isRecord(value) || typeof value["name"] !== "string") {
    throw new ReleaseError(`${path} does not describe a package. Take it from the commit that recorded the release.`);
  }
  // Written by `recordRelease`, and never edited.
  return value as unknown as Surface;
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (cause) {
    throw new ReleaseError(`${path} cannot be read as JSON. Take it from the commit that recorded the release.`, {
      cause,
    });
  }
}

function writeJson(path: string, value: unknown): void {
  write(path, `${JSON.stringify(value, null, 2)}\n`);
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
