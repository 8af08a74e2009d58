/**
 * `--dry-run` makes a release, but for publishing it, in a copy: it applies the changesets, builds, packs and checks every package,
 * installs the tarballs in a project outside the workspace, runs the READMEs' programs there, and leaves tarballs and a bill
 * of materials in the folder that `--out` names. The workflow publishes those, with publish.ts.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { installConsumer } from "@defender-endpoint/pack-check/consumer-project";
import { billOfMaterials } from "./bill-of-materials.ts";
import { runDocumentedPrograms } from "./documented-programs.ts";
import { scratchCopy } from "./scratch-copy.ts";
import { checkContents } from "./tarball-contents.ts";
import { applyChangesets } from "./versions.ts";

const root = join(import.meta.dirname, "../../..");
const { values: options } = parseArgs({
  options: { "dry-run": { type: "boolean", default: false }, out: { type: "string", default: "release" } },
});
if (options["dry-run"]) await dryRun(resolve(options.out));
else {
  console.error("Releases are published by the workflow alone. `npm run release -- --dry-run` does all but that.");
  process.exitCode = 2;
}

async function dryRun(out: string): Promise<void> {
  const copy = await scratchCopy(root);
  const project = mkdtempSync(join(tmpdir(), "release-project-"));
  try {
    const version = await applyChangesets(copy);
    console.log(`version ${version}`);
    rmSync(out, { recursive: true, force: true });
    mkdirSync(out);
    // Of the copy: it builds and packs what stands beside it.
    const { checkPackages, packPackages }: typeof import("@defender-endpoint/pack-check/packages") = await import(
      join(copy, "tools/pack-check/src/packages.ts")
    );
    const packages = await packPackages(out);
    await checkPackages(packages);
    const tarballs = packages.map(({ tarball }) => tarball);
    await checkContents(tarballs);
    await installConsumer(project, tarballs);
    await runDocumentedPrograms(project);
    writeFileSync(join(out, "sbom.cdx.json"), await billOfMaterials(tarballs, version));
    console.log(`Tarballs and sbom.cdx.json are in ${out}. Nothing was published.`);
  } finally {
    for (const folder of [copy, project]) rmSync(folder, { recursive: true, force: true });
  }
}
