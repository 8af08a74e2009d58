import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Scenario } from "@defender-endpoint/types/scenarios";
import { generatedFilesCurrent } from "../file-drifts/file-check.ts";
import { generateIn } from "../file-drifts/generate-in.ts";
import { runProgram } from "../file-drifts/run-program.ts";
import type { ScratchCopy, Tree } from "../file-drifts/scratch-copy.ts";
import { ownStates } from "./choose-scenarios.ts";
import type { Inventory } from "./inventory.ts";
import { takeOut } from "./take-out.ts";

const generatedFolders = ["spec/generated/", "packages/types/src/generated/", "packages/contracts/pacts/"];

/**
 * Takes a scenario out of the spec in a copy of the repository, generates, and looks what is left of it. Returns what is wrong:
 * its handler, its interaction and the states that it alone needs must be gone without another file edited, and the matrix must
 * show the hole.
 */
export async function removeScenario(
  scenario: Scenario,
  all: readonly Scenario[],
  tree: Tree,
  copy: ScratchCopy,
): Promise<string[]> {
  try {
    const file = takeOutOfSpec(scenario, tree, copy);
    await generateIn(copy);
    const strange = copy
      .changed()
      .filter((name) => name !== file && !generatedFolders.some((folder) => name.startsWith(folder)));
    const current = await generatedFilesCurrent.run(copy);
    return [
      ...strange.map((name) => `${name} has changed, which is not generated`),
      ...(current.colour === "green"
        ? []
        : [`generate --check is ${current.colour}: ${current.output.trim().slice(-600)}`]),
      ...leftOf(scenario, all, await takeInventory(copy)),
    ];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  } finally {
    copy.undo();
  }
}

function takeOutOfSpec({ operationId, name }: Scenario, tree: Tree, copy: ScratchCopy): string {
  for (const file of tree.keys()) {
    if (!/^spec\/resources\/.*\.yaml$/.test(file)) continue;
    const rest = takeOut(readFileSync(join(copy.root, file), "utf8"), operationId, name);
    if (rest === undefined) continue;
    copy.write(file, rest);
    return file;
  }
  throw new Error("No file in spec/resources has it.");
}

async function takeInventory(copy: ScratchCopy): Promise<Inventory> {
  const { code, output } = await runProgram(copy, "packages/conformance", ["src/scenario-removal/inventory.ts"]);
  if (code !== 0) throw new Error(`The rest could not be looked at. It ends: ${output.trim().slice(-600)}`);
  return JSON.parse(output.slice(output.indexOf("{")));
}

/** What should not be there any more, or not be green any more. */
export function leftOf(
  scenario: Scenario,
  all: readonly Scenario[],
  { handlers, interactions, states, red }: Inventory,
): string[] {
  const id = `${scenario.operationId} ${scenario.name}`;
  const own = ownStates(scenario, all);
  const shared = all.filter((other) => other !== scenario).flatMap((other) => other.states.map(({ name }) => name));
  const others = all.filter((other) => other !== scenario).map(({ operationId, name }) => `${operationId} ${name}`);
  return [
    ...(handlers.includes(id) ? ["the mocks still have its handler"] : []),
    ...(interactions.some((description) => description.startsWith(`${id}: `))
      ? ["the pact still has its interaction"]
      : []),
    ...own.filter((state) => states.includes(state)).map((state) => `its state ${state} is still there`),
    ...[...new Set(shared)]
      .filter((state) => !states.includes(state))
      .map((state) => `the state ${state} of others is gone`),
    ...others.filter((other) => !handlers.includes(other)).map((other) => `the handler of ${other} is gone`),
    ...(red.some(({ problems }) => problems.some((problem) => problem.startsWith(`${scenario.name} has gone`)))
      ? []
      : ["the matrix does not show the hole"]),
  ];
}
