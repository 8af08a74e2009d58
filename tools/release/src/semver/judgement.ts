import type { Finding } from "./finding.ts";
import { neededBump } from "./needed-bump.ts";
import { type Bump, bumps, isEnough, type Promised } from "./promise.ts";

/** What there is to judge by. */
export interface Evidence {
  /** The packages that are published, by the versions they have now. */
  readonly versions: ReadonlyMap<string, string>;
  /** Undefined before the first release. */
  readonly last: { readonly version: string; readonly packageNames: readonly string[] } | undefined;
  /** What has changed since. */
  readonly findings: readonly Finding[];
  readonly promises: ReadonlyMap<string, Promised>;
}

export interface Judgement {
  /** The last released version; null before the first release. */
  readonly since: string | null;
  readonly findings: readonly Finding[];
  readonly packages: readonly PackageJudgement[];
  /** Why the pending changesets are not honest; empty if they are. */
  readonly problems: readonly string[];
}

export interface PackageJudgement {
  readonly name: string;
  readonly needed: Bump;
  readonly promised: Bump;
  /** The version that the pending changesets lead to. */
  readonly version: string;
}

/** Whether the pending changesets promise at least as much as has changed since the last release. */
export function judge(evidence: Evidence): Judgement {
  const { versions, last, findings, promises } = evidence;
  const packages = [...versions].map(([name, current]): PackageJudgement => {
    const { bump: promised = "none", version = current } = promises.get(name) ?? {};
    return { name, needed: neededOf(name, evidence), promised, version };
  });
  // Between raising the versions and recording them nothing is pending, and nothing else can be said.
  const unrecorded = findUnrecorded(evidence);
  const problems = unrecorded.length > 0 ? unrecorded : [...findUnannounced(evidence), ...findBroken(packages, last)];
  return { since: last?.version ?? null, findings, packages, problems };
}

function neededOf(packageName: string, { last, findings }: Evidence): Bump {
  if (last?.packageNames.includes(packageName) !== true) return "minor";
  const own = findings.filter((finding) => finding.package === packageName);
  const needed = own.map(({ level }) => neededBump(level, last.version));
  return needed.reduce((most, bump) => (isEnough(bump, most) ? bump : most), "none");
}

function findUnrecorded({ versions, last }: Evidence): string[] {
  const expected = last?.version ?? "0.0.0";
  const raised = [...versions].filter(
    ([name, version]) => version !== expected && last?.packageNames.includes(name) !== false,
  );
  if (raised.length === 0) return [];
  const recorded = last ? `the last release in releases/ is ${expected}` : "releases/ has no release";
  return [
    `Raised but not recorded, as ${recorded}: ${raised.map((one) => one.join(" ")).join(", ")}. Run \`npm run semver -- --record\` right after the versions are raised.`,
  ];
}

/** A package that nobody knows yet must say in its change log that it is there. */
function findUnannounced({ versions, last, promises }: Evidence): string[] {
  const names = [...versions.keys()].filter((name) => {
    const isKnown = last?.packageNames.includes(name) === true;
    return !isKnown && !isEnough(promises.get(name)?.announced ?? "none", "minor");
  });
  if (names.length === 0) return [];
  return [
    `Never released, and announced by no pending changeset: ${names.join(", ")}. Run \`npm run changeset\` and choose minor.`,
  ];
}

function findBroken(packages: readonly PackageJudgement[], last: Evidence["last"]): string[] {
  const broken = packages.filter(({ needed, promised }) => !isEnough(promised, needed));
  return bumps.flatMap((bump) => {
    const names = broken.filter(({ name, needed }) => needed === bump && last?.packageNames.includes(name));
    if (names.length === 0) return [];
    return [
      `Since ${last?.version} this has changed as only a ${bump} release may, but the pending changesets promise less: ${names.map(({ name }) => name).join(", ")}. Run \`npm run changeset\` and choose ${bump}, or take the change back.`,
    ];
  });
}
