import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addOperations } from "./add-operations.ts";
import { copyRepository, runInCopy } from "./copied-repository.ts";

const folder = mkdtempSync(join(tmpdir(), "added-operations-"));
const added = join(import.meta.dirname, "../added");
let answers: { mocks: object; emulator: object; pacts: { problems: string[]; verified: string[]; others: object[] } };

beforeAll(() => {
  copyRepository(folder);
  addOperations(join(added, "resources"), join(folder, "spec/resources"));
  runInCopy(folder, "spec/lint/main.ts");
  runInCopy(folder, "scripts/generate.ts");
  answers = JSON.parse(runInCopy(folder, "tools/growth/added/calls.ts"));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const both = {
  action: { type: "LiveResponse", status: "Pending" },
  state: "Running",
  noDrill: "ResourceNotFound",
  noMachine: "ResourceNotFound",
  noComment: "InvalidRequestBody",
  forgotten: "ArgumentError",
};

test("an entity, a related page and an action are answered by the mocks as soon as their sections are in the contract", () => {
  const example = "drill-8";
  expect(answers.mocks).toMatchObject({ ...both, page: [example], all: [example], scenario: "Forbidden" });
});

test("the emulator does what their sections say, on what is stored in it", () => {
  expect(answers.emulator).toMatchObject({
    ...both,
    action: { requestorComment: "case 7" },
    page: ["drill-7", "drill-9"],
    all: ["drill-7", "drill-8", "drill-9"],
  });
});

test("a pact of each of their scenarios is recorded, and the emulator keeps it", () => {
  const { problems, verified, others } = answers.pacts;
  expect([problems, others]).toEqual([[], []]);
  const names = verified.map((description) => description.split(":")[0]);
  expect(names).toEqual(
    expect.arrayContaining([
      "getDrill found",
      "getDrill notFound",
      "getDrill missingRole",
      "listMachineDrills page",
      "listMachineDrills invalidFilter",
      "listMachineDrills notFound",
      "listMachineDrills missingRole",
      "startDrill pending",
      "startDrill withoutComment",
      "startDrill notFound",
      "startDrill missingRole",
    ]),
  );
});

test("they compile: calls and scenarios by their names, and all that stands behind them", () => {
  const tsc = join(import.meta.dirname, "../node_modules/typescript/bin/tsc");
  // Every package is resolved to its source, so that one run checks them all.
  const { status, stdout } = spawnSync(process.execPath, [tsc, "-p", join(folder, "tools/growth/added")], {
    encoding: "utf8",
  });
  expect([status, stdout]).toEqual([0, ""]);
});
