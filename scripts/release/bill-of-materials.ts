import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../pack-check/command.ts";

/** Everything that the packages bring along when they are installed, in CycloneDX. Nothing else is in it: no compiler, no optional peer. */
export async function billOfMaterials(tarballs: readonly string[], version: string): Promise<string> {
  const cwd = mkdtempSync(join(tmpdir(), "bill-of-materials-"));
  try {
    // npm describes nothing that lacks a name or a version.
    writeFileSync(
      join(cwd, "package.json"),
      JSON.stringify({ name: "defender-endpoint", version, private: true, license: "MIT" }),
    );
    await run("npm", ["install", "--package-lock-only", "--no-audit", "--no-fund", ...tarballs], { cwd });
    return await run("npm", ["sbom", "--package-lock-only", "--sbom-format", "cyclonedx"], { cwd });
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}
