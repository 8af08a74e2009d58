import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import semver from "semver";
import type { Release } from "./release.ts";
import { ReleaseError } from "./release-error.ts";

/** A release as the repository keeps it. */
export interface RecordedRelease {
  readonly version: string;
  readonly release: Release;
}

/** The newest release in `releases/`; undefined before the first one. */
export function readLastRelease(root: string): RecordedRelease | undefined {
  const [version] = recordedVersions(root);
  return version === undefined ? undefined : { version, release: readRelease(join(root, "releases", version)) };
}

/**
 * Keeps a release under `releases/`, in the place of the one before, which git has. Returns its folder.
 * @throws ReleaseError when there is one of this version: what was released does not change.
 */
export function recordRelease(root: string, version: string, release: Release): string {
  const folder = join(root, "releases", version);
  if (existsSync(folder)) {
    throw new ReleaseError(
      `releases/${version} is there already, and what was released does not change. Raise the version first, or remove the folder if that version was never published.`,
    );
  }
  const former = recordedVersions(root);
  writeJson(join(folder, "openapi.json"), release.document);
  for (const [name, pact] of Object.entries(release.pacts)) writeJson(join(folder, "pacts", name), pact);
  writeJson(join(folder, "packages.json"), release.packages);
  for (const one of former) rmSync(join(root, "releases", one), { recursive: true });
  return folder;
}

function recordedVersions(root: string): string[] {
  const folder = join(root, "releases");
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return semver.rsort(names.filter((name) => semver.valid(name) === name));
}

function readRelease(folder: string): Release {
  const pacts = globSync("pacts/*.json", { cwd: folder }).sort();
  return {
    document: readJson(join(folder, "openapi.json")),
    pacts: Object.fromEntries(pacts.map((path) => [basename(path), readJson(join(folder, path))])),
    // Written by `recordRelease`, and never edited.
    packages: readJson(join(folder, "packages.json")) as Release["packages"],
  };
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
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}
