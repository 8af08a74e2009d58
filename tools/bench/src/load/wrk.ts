import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Load, LoadFigures } from "./load.ts";

const script = fileURLToPath(new URL("./wrk.lua", import.meta.url));

/** What the script prints. Times are in microseconds. */
interface Summary {
  readonly answered: number;
  readonly duration: number;
  readonly failed: number;
  readonly p50: number;
  readonly p99: number;
}

export async function fireWithWrk({ url, authorization, paths, connections, seconds }: Load): Promise<LoadFigures> {
  const argv = ["--threads", "1", "--connections", `${connections}`, "--duration", `${seconds}s`, "--timeout", "30s"];
  const { stdout } = await promisify(execFile)("wrk", [...argv, "--script", script, url], {
    env: { ...process.env, LOAD_AUTHORIZATION: authorization, LOAD_PATHS: paths.join(" ") },
  });
  const summary: Summary = JSON.parse(stdout.slice(stdout.lastIndexOf("{")));
  if (summary.failed > 0)
    throw new Error(`${url} answered ${summary.failed} times with another status than 2xx, or not.`);
  return {
    requests: (summary.answered / summary.duration) * 1e6,
    p50: summary.p50 / 1000,
    p99: summary.p99 / 1000,
  };
}
