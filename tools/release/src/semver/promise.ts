import { existsSync } from "node:fs";
import { join } from "node:path";
import { assembleReleasePlan } from "@changesets/assemble-release-plan";
import { readConfig } from "@changesets/config";
import { readChangesets } from "@changesets/read";
import { ReleaseError } from "./release-error.ts";
import type { Workspace } from "./workspace.ts";

/** How far a version is raised, as changesets call it. */
export const bumps = ["none", "patch", "minor", "major"] as const;
export type Bump = (typeof bumps)[number];

/** What the pending changesets promise about a package. */
export interface Promised {
  /** How far its version will be raised; packages of a fixed group are raised together. */
  readonly bump: Bump;
  readonly version: string;
  /** How far the changesets that name the package would raise it; this is what its change log will say. */
  readonly announced: Bump;
}

/** By package name. */
export async function readPromises({ root, packages, published }: Workspace): Promise<ReadonlyMap<string, Promised>> {
  if (existsSync(join(root, ".changeset/pre.json"))) {
    throw new ReleaseError("Pre-releases are not compared. Leave them with `npx changeset pre exit`.");
  }
  const { config, errors } = await readConfig(root, packages);
  if (!config) throw new ReleaseError(`.changeset/config.json is not valid: ${errors.join("; ")}`);
  const changesets = await readChangesets(root);
  const { releases } = assembleReleasePlan(changesets, packages, config, undefined);
  return new Map(
    published.map(({ name, version }): [string, Promised] => {
      const planned = releases.find((release) => release.name === name);
      const named = changesets.flatMap((changeset) => changeset.releases).filter((release) => release.name === name);
      const announced = named.reduce<Bump>((most, { type }) => (isEnough(type, most) ? type : most), "none");
      return [name, { bump: planned?.type ?? "none", version: planned?.newVersion ?? version, announced }];
    }),
  );
}

export function isEnough(bump: Bump, needed: Bump): boolean {
  return bumps.indexOf(bump) >= bumps.indexOf(needed);
}
