import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { run } from "./command.ts";

export const root = join(import.meta.dirname, "../../..");

/** A package that is published, as it is packed. */
export interface PackedPackage {
  readonly name: string;
  readonly folder: string;
  readonly tarball: string;
  /** The tarballs that a project installs to have it: its own, and those of all packages here that it needs. */
  readonly together: readonly string[];
}

interface Manifest {
  readonly name: string;
  readonly private?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly exports?: Exports;
  /** What takes the place of the same when the package is packed. */
  readonly publishConfig?: { readonly exports?: Exports };
}

type Exports = Readonly<Record<string, string | Readonly<Record<string, string | null>>>>;

/** Builds and packs every package that is published into a folder. */
export async function packPackages(out: string): Promise<PackedPackage[]> {
  await run("turbo", ["run", "build", "--output-logs=errors-only"], { cwd: root });
  const found = publishedManifests().map(([folder, manifest]) => ({
    folder,
    manifest,
    tarball: join(out, `${basename(folder)}.tgz`),
  }));
  await Promise.all(found.map(({ folder, tarball }) => run("pnpm", ["pack", "--out", tarball], { cwd: folder })));
  const tarballs = new Map(found.map(({ manifest, tarball }) => [manifest.name, tarball]));
  const manifests = found.map(({ manifest }) => manifest);
  return found.map(({ folder, manifest, tarball }) => ({
    name: manifest.name,
    folder,
    tarball,
    together: neededTogether(manifest, manifests).map((name) => tarballs.get(name) ?? name),
  }));
}

export function publishedManifests(): [string, Manifest][] {
  return globSync("{spec,packages/*,apps/*}/package.json", { cwd: root })
    .sort()
    .map((path): [string, Manifest] => [join(root, path, ".."), JSON.parse(readFileSync(join(root, path), "utf8"))])
    .filter(([, manifest]) => !manifest.private);
}

/** The names of a package and of those among the others that it needs, directly or not. */
export function neededTogether({ name, dependencies = {} }: Manifest, others: readonly Manifest[]): string[] {
  const needed = others.filter((other) => other.name in dependencies);
  return [...new Set([name, ...needed.flatMap((other) => neededTogether(other, others))])];
}

/** Checks tarballs as publint and attw do. */
export async function checkPackages(packages: readonly PackedPackage[]): Promise<void> {
  for (const { name, folder, tarball } of packages) {
    // In the package's folder, where its settings are.
    await run("publint", [tarball, "--strict"], { cwd: folder });
    await run("attw", [tarball], { cwd: folder });
    console.log(`packs cleanly: ${name}`);
  }
}
