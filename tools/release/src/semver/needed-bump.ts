import semver from "semver";
import type { Bump } from "./promise.ts";
import type { Level } from "./rule.ts";

/**
 * How far a version must be raised at least. Below 1.0 the second number tells what breaks, as `^0.1.0` takes 0.1.1 but not
 * 0.2.0: see docs/decisions/0007-versions-below-one.md.
 */
export function neededBump(level: Level, lastVersion: string): Bump {
  if (semver.major(lastVersion) > 0) return ({ breaking: "major", feature: "minor", fix: "patch" } as const)[level];
  return level === "breaking" ? "minor" : "patch";
}
