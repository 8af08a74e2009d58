import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Measurement, median } from "../measurement.ts";
import { type Check, type Compiler, check } from "./compile.ts";
import { writeProject } from "./consumer-project.ts";
import { calls } from "./consumers.ts";

interface Candidate {
  readonly compiler: Compiler;
  readonly consumer: "defender-endpoint" | "defender-endpoint with mocks" | "openapi-fetch";
  readonly sizes: readonly number[];
}

interface Run extends Omit<Candidate, "sizes"> {
  readonly size: number;
  readonly config: string;
  readonly checks: Check[];
}

/** The oldest compilers are there to show that they manage, and how cost grows with them: the ends are enough. */
const candidates: readonly Candidate[] = [
  { compiler: "7", consumer: "defender-endpoint", sizes: [1, 10, 114] },
  { compiler: "7", consumer: "defender-endpoint with mocks", sizes: [1, 114] },
  { compiler: "7", consumer: "openapi-fetch", sizes: [1, 10, 114] },
  { compiler: "6", consumer: "defender-endpoint", sizes: [1, 114] },
  { compiler: "5.9", consumer: "defender-endpoint", sizes: [1, 114] },
];
const rounds = 7;

/** What it costs to check a program as the contract grows. Fails if it does not compile. */
export async function measureTypeCheck(): Promise<Measurement> {
  const folder = mkdtempSync(join(tmpdir(), "bench-type-check-"));
  try {
    const projects = new Map<number, Record<string, string>>();
    const runs: Run[] = [];
    for (const { compiler, consumer, sizes } of candidates) {
      for (const size of sizes) {
        const project = projects.get(size) ?? writeProject(folder, size);
        projects.set(size, project);
        runs.push({ compiler, consumer, size, config: project[consumer] ?? "", checks: [] });
      }
    }
    for (let round = 0; round < rounds; round += 1) {
      for (const { compiler, config, checks } of runs) checks.push(check(compiler, config));
    }
    const time = (run: Run) => median(run.checks.map(({ seconds }) => seconds)) * 1000;
    return {
      title: `Type-checking ${calls} calls as the contract grows`,
      unit: "ms",
      how: `total time of tsc, median of ${rounds} alternating rounds, against the same program on a contract of one operation`,
      rows: runs.map((run) => {
        const { compiler, consumer, size, checks } = run;
        const base = runs.find((other) => other.compiler === compiler && other.consumer === consumer) ?? run;
        const operations = `${size} operation${size === 1 ? "" : "s"}`;
        const instantiations = `${checks[0]?.instantiations.toLocaleString("en")} instantiations`;
        return {
          name: `TypeScript ${compiler}, ${consumer}, ${operations} (${instantiations})`,
          value: time(run),
          ratio: time(run) / time(base),
        };
      }),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
