import { getPackages, type Packages } from "@manypkg/get-packages";

/** A package of the workspace that is published. */
export interface WorkspacePackage {
  readonly name: string;
  readonly version: string;
  readonly directory: string;
  readonly manifest: Manifest;
}

/** What a package.json says that users rely on. */
interface Manifest {
  readonly exports?: Readonly<Record<string, string | Readonly<Record<string, string | null>>>>;
  readonly bin?: Readonly<Record<string, string>>;
  readonly engines?: { readonly node?: string };
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

export interface Workspace {
  readonly root: string;
  readonly published: readonly WorkspacePackage[];
  /** Every package, as changesets wants them. */
  readonly packages: Packages;
}

export async function readWorkspace(root: string): Promise<Workspace> {
  const packages = await getPackages(root);
  const published = packages.packages
    .filter(({ packageJson }) => packageJson.private !== true)
    .map(({ packageJson: { name, version, ...manifest }, dir: directory }) => ({ name, version, directory, manifest }))
    .sort((one, other) => one.name.localeCompare(other.name));
  return { root, published, packages };
}
