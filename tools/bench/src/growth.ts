import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundleSize, bundleSizes, mocksOfScenarios, ofOneResource } from "./bundle-size.ts";
import type { Measurement } from "./measurement.ts";
import { growWorkspace, secondsOf } from "./synthetic/grown-workspace.ts";
import { operationShapes } from "./synthetic/operations.ts";

const generated = ["spec/generated", "packages/types/src/generated"];
const core = 'export * from "@defender-endpoint/client";';
const mocksWithWorld = 'export * from "@defender-endpoint/mocks"; export * from "@defender-endpoint/mocks/browser";';

/** What the whole API costs: this repository with a contract of all operations, against what it may cost. */
export async function measureGrowth(): Promise<Measurement> {
  const folder = mkdtempSync(join(tmpdir(), "bench-growth-"));
  try {
    const { seconds } = growWorkspace(folder, operationShapes.length);
    const { spec = 0, types = 0 } = seconds;
    const pacts = secondsOf(folder, "packages/contracts/generate/main.ts");
    const at = { resolveDir: join(folder, "packages/mocks/src"), external: ["msw"] };
    const azure = await bundleSize('export * from "@azure-rest/core-client";');
    const all = await bundleSizes(mocksOfScenarios, at);
    const withWorld = await bundleSizes(mocksWithWorld, at);
    const rows = [
      row("generated files, lines", lines(folder), 60_000),
      row("bundle of the spec, s", spec, 5),
      row("all that is generated, pacts included, s", spec + types + pacts, 30),
      row("core entry of the client, gzipped, bytes", await bundleSize(core, at), azure),
      row("mocks of all operations, without msw, gzipped, bytes", all.everything, 60_000),
      row("mocks of one resource, without msw, gzipped, bytes", ofOneResource(all), 25_000),
      row("mocks of all operations, with a world, gzipped, bytes", withWorld.everything, 60_000),
      row("mocks of one resource, with a world, gzipped, bytes", ofOneResource(withWorld), 25_000),
    ];
    return {
      title: `The contract with all ${operationShapes.length} operations`,
      unit: "figure",
      how: "a copy of the repository with real paths, parameters, bodies and members; the ratio is to what it may cost",
      rows,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function row(name: string, value: number, bar: number) {
  return { name, value, ratio: value / bar };
}

function lines(folder: string): number {
  const files = generated.flatMap((place) =>
    readdirSync(join(folder, place), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()),
  );
  return sum(files.map(({ parentPath, name }) => readFileSync(join(parentPath, name), "utf8").split("\n").length - 1));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
