import { parseArgs } from "node:util";
import type { Finding } from "./finding.ts";
import { judgeVersions } from "./judge-versions.ts";
import type { Judgement } from "./judgement.ts";
import { recordNow } from "./record-now.ts";
import { ReleaseError } from "./release-error.ts";

/** Where the command writes to; lines without their ending. */
export interface Output {
  out(line: string): void;
  error(line: string): void;
}

export const usage = `npm run semver -- [--json | --record]
  compares the contract and what the packages export with the last release in releases/,
  and fails if the pending changesets promise less than what has changed
  --json    prints all of it as JSON
  --record  keeps what there is now as the release of the version that the packages have, in the place of the last
Exit 0: the changesets promise enough, or the release is kept. 1: they do not, or it is not. 2: usage.`;

/** Runs `npm run semver` on a workspace with these arguments and returns its exit code. */
export async function runSemver(args: readonly string[], root: string, { out, error }: Output): Promise<0 | 1 | 2> {
  const flags = readFlags(args);
  if (typeof flags === "string") {
    error(`error: ${flags}\n${usage}`);
    return 2;
  }
  if (flags.help) {
    out(usage);
    return 0;
  }
  try {
    if (flags.record) {
      out(`Recorded in ${await recordNow(root)}.`);
      return 0;
    }
    const judgement = await judgeVersions(root);
    if (flags.json) out(JSON.stringify(judgement, null, 2));
    else print(judgement, out);
    for (const problem of judgement.problems) error(`RED  ${problem}`);
    return judgement.problems.length > 0 ? 1 : 0;
  } catch (cause) {
    if (!(cause instanceof ReleaseError)) throw cause;
    error(`RED  ${cause.message}`);
    return 1;
  }
}

function readFlags(args: readonly string[]): { json: boolean; record: boolean; help: boolean } | string {
  try {
    const flag = { type: "boolean", default: false } as const;
    const { values } = parseArgs({ args: [...args], options: { json: flag, record: flag, help: flag } });
    return values.json && values.record ? "--json and --record do not go together" : values;
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
}

function print({ since, findings, packages }: Judgement, out: Output["out"]): void {
  for (const finding of findings) out(describe(finding));
  const count = (level: Finding["level"]) => findings.filter((finding) => finding.level === level).length;
  out(
    since === null
      ? "releases/ has no release yet, so there is nothing to compare with. Each package needs a changeset that announces it."
      : `Since ${since}: ${count("breaking")} breaking, ${count("feature")} feature, ${count("fix")} fix.`,
  );
  const lines = packages.map(({ name, needed, promised, version }) => {
    const least = needed === "none" ? "nothing" : `at least ${needed}`;
    return {
      name,
      line: `needed: ${least}, promised: ${promised === "none" ? "nothing" : `${promised} (${version})`}`,
    };
  });
  for (const line of new Set(lines.map((one) => one.line))) {
    const names = lines.filter((one) => one.line === line).map(({ name }) => name);
    out(`${line}: ${names.join(", ")}`);
  }
}

function describe({ level, part, place, change, reason }: Finding): string {
  return `${level.padEnd(8)}  ${part.padEnd(8)}  ${place}: ${change} (${reason})`;
}
