import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the repository. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** Holds the hash of what was installed last, and is missing while that is under way or after it has failed. */
export const stateFile = join(root, "node_modules/.set-up");

/** A hash of everything that decides what is installed. */
export function wanted() {
  const hash = createHash("sha256");
  for (const file of ["pnpm-lock.yaml", "pnpm-workspace.yaml", "scripts/set-up/package-lock.json", ...manifests()])
    hash.update(`${file}\n`).update(readFileSync(join(root, file)));
  return hash.digest("hex");
}

function manifests() {
  const workspaces = ["apps", "packages", "tools"].flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => `${folder}/${name}`),
  );
  return [".", "spec", ...workspaces.sort()]
    .map((folder) => `${folder}/package.json`)
    .filter((file) => existsSync(join(root, file)));
}

/** The hash of what is installed, undefined if that is nothing whole, and whether what tests need is there too. */
export function installed() {
  return {
    hash: read(stateFile),
    // pnpm's own record, so that what was installed with pnpm itself counts as well.
    everything: /"devDependencies":\s*true/.test(read(join(root, "node_modules/.modules.yaml")) ?? ""),
  };
}

/**
 * The packages that pnpm has made a folder for and put nothing in. It passes over an optional one that it cannot get, or whose hash is
 * another, and says nothing: so it would go with the Node that runs everything, and with each program that has a part for a platform.
 */
export function missing() {
  const store = join(root, "node_modules/.pnpm");
  return readdirSync(store).filter((folder) => {
    const end = folder.indexOf("@", 1);
    const name = folder.slice(0, end).replace("+", "/");
    return end > 0 && !existsSync(join(store, folder, "node_modules", name, "package.json"));
  });
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
