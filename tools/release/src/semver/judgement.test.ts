import { expect, test } from "vitest";
import type { Finding } from "./finding.ts";
import { type Evidence, judge } from "./judgement.ts";
import type { Bump } from "./promise.ts";
import type { Level } from "./rule.ts";

const a = "@defender-endpoint/a";
const b = "@defender-endpoint/b";

function evidence(version: string, promised: Bump, ...levels: Level[]): Evidence {
  return {
    versions: new Map([a, b].map((name) => [name, version])),
    last: { version, packageNames: [a, b] },
    findings: levels.map((level) => ({ ...anything, level })),
    promises: new Map([a, b].map((name) => [name, { bump: promised, version: "next", announced: promised }])),
  };
}

const anything: Finding = { level: "fix", part: "packages", package: a, rule: "", place: "", change: "", reason: "" };

test.each<[version: string, level: Level, needed: Bump]>([
  ["0.1.0", "fix", "patch"],
  ["0.1.0", "feature", "patch"],
  ["0.1.0", "breaking", "minor"],
  ["1.2.3", "fix", "patch"],
  ["1.2.3", "feature", "minor"],
  ["1.2.3", "breaking", "major"],
])("after %s a %s needs a %s release", (version, level, needed) => {
  const order: Bump[] = ["none", "patch", "minor", "major"];
  for (const promised of order) {
    const { problems, packages } = judge(evidence(version, promised, "fix", level));
    expect(packages).toEqual([
      { name: a, needed, promised, version: "next" },
      { name: b, needed: "none", promised, version: "next" },
    ]);
    const isLess = order.indexOf(promised) < order.indexOf(needed);
    expect(problems).toEqual(isLess ? [expect.stringContaining(`only a ${needed} release may`)] : []);
  }
});

test("nothing changed, nothing promised", () => {
  expect(judge(evidence("0.1.0", "none"))).toMatchObject({ since: "0.1.0", problems: [] });
});

test("a broken promise names the packages and what to do", () => {
  expect(judge(evidence("0.1.0", "patch", "breaking")).problems).toEqual([
    `Since 0.1.0 this has changed as only a minor release may, but the pending changesets promise less: ${a}. Run \`npm run changeset\` and choose minor, or take the change back.`,
  ]);
});

test("before the first release, and when a package is new, a changeset must name it, even if its version is raised with others", () => {
  const none = { ...evidence("0.0.0", "minor"), last: undefined };
  expect(judge(none)).toMatchObject({ since: null, problems: [] });
  const promises = new Map(none.promises).set(b, { bump: "minor", version: "0.1.0", announced: "patch" });
  const problem = `Never released, and announced by no pending changeset: ${b}. Run \`npm run changeset\` and choose minor.`;
  expect(judge({ ...none, promises }).problems).toEqual([problem]);
  const isNew = { ...evidence("0.1.0", "none"), last: { version: "0.1.0", packageNames: [a] } };
  expect(judge(isNew).problems).toEqual([problem]);
});

test("versions that were raised without a record are the only problem, as nothing else can be told", () => {
  const raised = { ...evidence("0.2.0", "none", "breaking"), last: { version: "0.1.0", packageNames: [a, b] } };
  const way = "Run `npm run semver -- --record` right after the versions are raised.";
  expect(judge(raised).problems).toEqual([
    `Raised but not recorded, as the last release in releases/ is 0.1.0: ${a} 0.2.0, ${b} 0.2.0. ${way}`,
  ]);
  expect(judge({ ...raised, last: undefined }).problems).toEqual([
    `Raised but not recorded, as releases/ has no release: ${a} 0.2.0, ${b} 0.2.0. ${way}`,
  ]);
});
