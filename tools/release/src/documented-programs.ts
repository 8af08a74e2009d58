import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { programs } from "@defender-endpoint/docs-check/typescript-programs";
import { run } from "@defender-endpoint/pack-check/command";
import { startPackedEmulator } from "@defender-endpoint/pack-check/packed-emulator";

const documented = "http://127.0.0.1:4010";

// Those of the guides wait for actions of ten minutes, feeds and databases: `npm test` runs them with a clock that hurries.
const shipped = programs().filter(({ place }) => !place.startsWith("docs/"));

/** Runs the TypeScript programs of the READMEs in a project that has the tarballs, on an emulator from them. */
export async function runDocumentedPrograms(project: string): Promise<void> {
  const emulator = await startPackedEmulator(project);
  try {
    for (const { place, file, code } of shipped) {
      const reason = notHere(code, project);
      if (reason) {
        console.log(`not run: ${place}, ${reason}`);
        continue;
      }
      writeFileSync(join(project, file), code.replaceAll(documented, emulator.url));
      await run(process.execPath, [file], { cwd: project });
      console.log(`runs: ${place}`);
    }
  } finally {
    await emulator.stop();
  }
}

function notHere(code: string, project: string): string | undefined {
  if (/from "vitest"/.test(code)) return "which vitest runs in `npm test`";
  const { dependencies }: { dependencies: object } = JSON.parse(readFileSync(join(project, "package.json"), "utf8"));
  const imported = [...code.matchAll(/from "(@defender-endpoint\/[\w-]+)/g)].map(([, name = ""]) => name);
  const missing = imported.filter((name) => !(name in dependencies));
  return missing.length > 0 ? `${missing.join(", ")} is not published` : undefined;
}
