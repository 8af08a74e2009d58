// Makes the site: `node --conditions=@defender-endpoint/source src/site/build.ts FOLDER`.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { deadLinks } from "./dead-links.ts";
import { pageWeight } from "./page-weight.ts";
import { writeOperationPages } from "./write-operation-pages.ts";

const heaviest = 100_000;
const root = join(import.meta.dirname, "../..");
const [folder = "site"] = process.argv.slice(2);
const site = join(root, folder);

writeOperationPages();
const typedoc = [join(root, "node_modules/typedoc/bin/typedoc"), "--options", "typedoc.config.mjs", "--out", site];
const { status } = spawnSync(process.execPath, typedoc, { cwd: root, stdio: "inherit" });
if (status !== 0) throw new Error("TypeDoc failed. Its message is above.");

const dead = deadLinks(site);
if (dead.length > 0) throw new Error(`These links lead nowhere:\n${dead.join("\n")}`);
const weight = pageWeight(join(site, "index.html"));
if (weight > heaviest)
  throw new Error(`The first page weighs ${weight} bytes, of ${heaviest} at most. Load less with it.`);
console.log(`The first page weighs ${weight} bytes. Open ${join(site, "index.html")}`);
