import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "@defender-endpoint/pack-check/command";

/** Everything that the packages bring along when they are installed, in CycloneDX. Nothing else is in it: no compiler, no optional peer. */
export async function billOfMaterials(tarballs: readonly string[], version: string): Promise<string> {
  const scratch = mkdtempSync(join(tmpdir(), "bill-of-materials-"));
  // npm calls what it describes by the name of its folder.
  const cwd = join(scratch, "defender-endpoint");
  mkdirSync(cwd);
  try {
    // npm describes nothing that lacks a name or a version.
    writeFileSync(
      join(cwd, "package.json"),
      JSON.stringify({ name: "defender-endpoint", version, private: true, license: "MIT" }),
    );
    await run("npm", ["install", "--package-lock-only", "--no-audit", "--no-fund", ...tarballs], { cwd });
    return withoutFiles(await run("npm", ["sbom", "--package-lock-only", "--sbom-format", "cyclonedx"], { cwd }));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Where the tarballs lay is nobody's concern: their hashes say which they are. */
function withoutFiles(bill: string): string {
  const isFile = (value: unknown) =>
    typeof value === "object" && value !== null && "url" in value && /^file:/.test(String(value.url));
  return JSON.stringify(
    JSON.parse(bill, (_, value) => (Array.isArray(value) ? value.filter((one) => !isFile(one)) : value)),
    null,
    2,
  );
}
