import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { patience } from "../../../vitest.base.ts";
import { isRecord } from "../src/json.ts";

/** The blocks of a language in a Markdown document, in their order. */
export function codeBlocks(markdown: string, language: string): string[] {
  const blocks = markdown.matchAll(new RegExp(`^ *\`\`\`${language}\\n(.*?)^ *\`\`\`$`, "gms"));
  return [...blocks].map(([, code = ""]) => code);
}

/** The scripts that a parsed GitHub Actions workflow runs in a job. */
export function workflowScripts(workflow: unknown, job: string): string[] {
  const jobs = isRecord(workflow) ? workflow["jobs"] : undefined;
  const found = isRecord(jobs) ? jobs[job] : undefined;
  const steps = isRecord(found) && Array.isArray(found["steps"]) ? found["steps"].filter(isRecord) : [];
  return steps.map((step) => step["run"]).filter((script) => typeof script === "string");
}

export function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  return new Promise((resolve) => {
    server.once("listening", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

/** Programs from the registry, as they are in this repository: [what is written, what is run]. */
const programs = [
  [
    /npx (--yes @defender-endpoint\/contracts|(--no )?defender-endpoint-contracts)(?= )/g,
    '"$NODE" "$SOURCE" "$CONTRACTS"',
  ],
  [/npx --yes --package @pact-foundation\/pact-cli@[\d.]+ pact-broker(?= )/g, '"$NODE" "$PACT_BROKER"'],
] as const;

/**
 * Runs what a document or a workflow tells to run, in one shell, and ends what that leaves running in the background.
 * Only programs that come from the registry are replaced, and they must be there.
 */
export async function runScript(script: string, folder: string, variables: NodeJS.ProcessEnv) {
  const replaced = programs.reduce((text, [written, run]) => text.replaceAll(written, run), script);
  if (/\bnpx\b/.test(replaced)) throw new Error(`This would run a program of the registry: ${replaced}`);
  const env = {
    ...process.env,
    NODE: process.execPath,
    SOURCE: "--conditions=@defender-endpoint/source",
    CONTRACTS: fileURLToPath(new URL("../src/main.ts", import.meta.url)),
    PACT_BROKER: fileURLToPath(import.meta.resolve("@pact-foundation/pact-cli/bin/pact-broker.js")),
    ...variables,
  };
  // A group of its own, so that a provider in the background can be ended with it.
  const shell = spawn("bash", ["-e", "-c", replaced], { cwd: folder, env, detached: true });
  let out = "";
  for (const stream of [shell.stdout, shell.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      out += chunk.toString("utf8");
    });
  }
  const end = () => shell.pid !== undefined && endGroup(shell.pid);
  // A script that waits for a provider in vain would outlive the test.
  const tooLong = setTimeout(end, 4 * patience);
  const closed = once(shell, "close");
  const [code]: unknown[] = await once(shell, "exit");
  clearTimeout(tooLong);
  end();
  await closed;
  return { code, out: out.split("\n") };
}

function endGroup(leader: number): void {
  try {
    process.kill(-leader, "SIGTERM");
  } catch {
    // Nothing was left in the background.
  }
}
