import { afterAll, expect, test } from "vitest";
import type { CheckResult, FileCheck } from "./file-check.ts";
import { specLint, tests } from "./file-check.ts";
import type { FileDrift } from "./file-drift.ts";
import { runFileDrifts } from "./run-file-drifts.ts";
import { createScratchCopy, readTree } from "./scratch-copy.ts";

const copy = createScratchCopy(readTree());
afterAll(copy.remove);

const readme = "packages/conformance/README.md";

/** Says what it is told as long as the copy is as it was, and what it is told for one that has changed. */
function stub(name: string, unchanged: CheckResult["colour"], changed: CheckResult["colour"]): FileCheck {
  return {
    name,
    async run(copy) {
      const colour = copy.changed().length === 0 ? unchanged : changed;
      return colour === "green" ? { colour } : { colour, output: "as told" };
    },
  };
}

function drift(caughtBy: FileCheck, find = "# Conformance\n"): FileDrift {
  return {
    part: "spec",
    drift: "the title changes",
    edits: [{ file: readme, find, replace: "# Drifted\n" }],
    caughtBy,
  };
}

async function problemsOf(...drifts: FileDrift[]) {
  const results = await runFileDrifts(drifts, [copy], () => {});
  return results.map(({ problem }) => problem);
}

test("a drift that turns the named check red is caught, and the copy is as before", async () => {
  expect(await problemsOf(drift(stub("a", "green", "red")))).toEqual([undefined]);
  expect(copy.changed()).toEqual([]);
});

test("a drift that only another check catches is a problem that names it", async () => {
  expect(await problemsOf(drift(stub("a", "green", "green")), drift(stub("b", "green", "red")))).toEqual([
    "a must catch this. Red instead: b.",
    undefined,
  ]);
});

test("a drift that nothing catches is a problem", async () => {
  expect(await problemsOf(drift(stub("a", "green", "green")))).toEqual(["a must catch this. Red instead: nothing."]);
});

test("a check that was red before, or that cannot run, has caught nothing", async () => {
  expect(await problemsOf(drift(stub("a", "red", "red")), drift(stub("b", "green", "broken")))).toEqual([
    "a is not green without it. It ends: as told",
    "b could not run. It ends: as told",
  ]);
});

test("a drift whose text is not there is a problem", async () => {
  expect(await problemsOf(drift(stub("a", "green", "red"), "no such text"))).toEqual([
    expect.stringContaining("there 0 times: no such text"),
  ]);
});

test("a real check is green in the copy, red on a real drift, and broken where it cannot be loaded", async () => {
  expect(await specLint.run(copy)).toEqual({ colour: "green" });
  copy.edit([{ file: "spec/resources/ip.yaml", find: "role: View Data\n", replace: "roles: View Data\n" }]);
  expect(await specLint.run(copy)).toMatchObject({ colour: "red", output: expect.stringContaining("permissions") });
  copy.undo();

  const shape = tests("packages/conformance", "src/text-value.test.ts");
  expect(await shape.run(copy)).toEqual({ colour: "green" });
  copy.edit([
    {
      file: "packages/conformance/src/text-value.ts",
      find: "validate(Number(text))",
      replace: "validate(Number(text) + 0.5)",
    },
  ]);
  expect(await shape.run(copy)).toMatchObject({ colour: "red" });
  copy.undo();
  copy.edit([
    { file: "packages/conformance/src/text-value.ts", find: "export function isHeaderValue", replace: "export" },
  ]);
  expect(await shape.run(copy)).toMatchObject({ colour: "broken" });
  copy.undo();
});
