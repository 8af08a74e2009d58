/**
 * Publishes the tarballs of a folder as they are, those first that others depend on: `publish.ts FOLDER`. What is on npm already is
 * passed over, so that a release that broke off goes on. It needs Node and npm alone. Its output is `version=` and the version that it
 * published, which is nothing if there was none to publish. The rest is on standard error.
 */
import { execFileSync } from "node:child_process";
import { globSync } from "node:fs";
import { join } from "node:path";

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

interface Packed extends Manifest {
  readonly tarball: string;
}

const [folder = "."] = process.argv.slice(2);
const packed = globSync("*.tgz", { cwd: folder })
  .sort()
  .map((file) => readPacked(join(folder, file)));
if (packed.length === 0) throw new Error(`There is no tarball in ${folder}.`);
const missing = inOrder(packed).filter((one) => !isPublished(one));
for (const { name, version, tarball } of missing) {
  execFileSync("npm", ["publish", tarball, "--access", "public", "--provenance"], { stdio: ["ignore", 2, 2] });
  console.error(`published: ${name} ${version}`);
}
const [first] = missing;
if (first === undefined) console.error("Everything is published already.");
else console.log(`version=${first.version}`);

function readPacked(tarball: string): Packed {
  const manifest: Manifest = JSON.parse(
    execFileSync("tar", ["-xzOf", tarball, "package/package.json"], { encoding: "utf8" }),
  );
  return { ...manifest, tarball };
}

/** Each after what it depends on. */
function inOrder(packages: readonly Packed[]): Packed[] {
  const ordered: Packed[] = [];
  const add = (one: Packed) => {
    if (ordered.includes(one)) return;
    for (const other of packages) if (other.name in (one.dependencies ?? {})) add(other);
    ordered.push(one);
  };
  packages.forEach(add);
  return ordered;
}

/** @throws {Error} when npm cannot tell. */
function isPublished({ name, version }: Manifest): boolean {
  try {
    execFileSync("npm", ["view", `${name}@${version}`, "version", "--json"], { encoding: "utf8", stdio: "pipe" });
    return true;
  } catch (error) {
    const said = error instanceof Error && "stdout" in error ? String(error.stdout) : "";
    if (/"code": "E404"/.test(said)) return false;
    throw error;
  }
}
