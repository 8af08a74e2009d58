/** Makes the tarballs of all packages in `release/`, or where `--out` says, and prints how a project installs each. */
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { newProject } from "./new-project.ts";
import { packPackages, root } from "./packages.ts";

const { values: options } = parseArgs({ options: { out: { type: "string", default: join(root, "release") } } });
const out = resolve(options.out);
mkdirSync(out, { recursive: true });
console.log(`In a project of your own (${newProject}), each with what it needs of the others:`);
for (const { name, together } of await packPackages(out))
  console.log(`\n${name}\n  npm install ${together.map((tarball) => JSON.stringify(tarball)).join(" ")}`);
