import { mkdirSync } from "node:fs";
import { run } from "./command.ts";

/**
 * What makes a project in which what the documents show runs as it stands: npm 11 begins one of CommonJS, where a `.js` or `.ts` with an import
 * does not start.
 */
export const newProject = "npm init -y && npm pkg set type=module";

export async function makeProject(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await run("sh", ["-c", newProject], { cwd: folder });
}
