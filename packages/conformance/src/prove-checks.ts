import { availableParallelism } from "node:os";
import type { Output } from "./command-line.ts";
import { fileDrifts } from "./file-drifts/file-drifts.ts";
import { inLanes } from "./file-drifts/lanes.ts";
import { runFileDrifts } from "./file-drifts/run-file-drifts.ts";
import { createScratchCopy, readTree, type ScratchCopy, type Tree } from "./file-drifts/scratch-copy.ts";
import { mutations } from "./mutations/mutations.ts";
import { runMutation } from "./mutations/run-mutation.ts";
import { listScenarios, oneOfEachKind } from "./scenario-removal/choose-scenarios.ts";
import { removeScenario } from "./scenario-removal/remove-scenario.ts";
import type { Subject } from "./subject.ts";

const mostCopies = 8;

/**
 * Lets everything drift that is on the lists, in memory and in copies of the repository, and takes scenarios out of the spec.
 * Returns what was not caught by the check that is named for it.
 */
export async function proveChecks(subject: Subject, everyScenario: boolean, output: Output): Promise<string[]> {
  const tree = readTree();
  const copies = Array.from({ length: Math.min(availableParallelism(), mostCopies) }, () => createScratchCopy(tree));
  const remove = () => {
    for (const copy of copies) copy.remove();
  };
  const giveUp = (signal: NodeJS.Signals) => {
    remove();
    process.kill(process.pid, signal);
  };
  process.once("SIGINT", giveUp).once("SIGTERM", giveUp);
  try {
    const [inMemory, inFiles] = await Promise.all([proveInMemory(subject, output), proveInFiles(copies, output)]);
    return [...inMemory, ...inFiles, ...(await proveRemovals(subject, everyScenario, tree, copies, output))];
  } finally {
    process.off("SIGINT", giveUp).off("SIGTERM", giveUp);
    remove();
  }
}

/** Lets everything drift that needs no copy of the repository. */
export async function proveInMemory(subject: Subject, { out }: Output): Promise<string[]> {
  const survivors: string[] = [];
  for (const mutation of mutations) {
    const { part, drift, caughtBy } = mutation;
    const { isCaught, caughtInstead } = await runMutation(subject, mutation);
    out(`${isCaught ? "caught  " : "SURVIVED"}  in memory, ${part}: ${drift} (${caughtBy})`);
    if (!isCaught) {
      const instead = caughtInstead.join(", ") || "nothing";
      survivors.push(`in memory, ${part}: ${drift}: ${caughtBy} must catch this. Red instead: ${instead}.`);
    }
  }
  out(
    `${mutations.length - survivors.length} of ${mutations.length} drifts in memory were caught by the check named for them.`,
  );
  return survivors;
}

async function proveInFiles(copies: readonly ScratchCopy[], { out }: Output): Promise<string[]> {
  const results = await runFileDrifts(fileDrifts, copies, ({ drift: { part, drift, caughtBy }, problem }) =>
    out(`${problem === undefined ? "caught  " : "SURVIVED"}  in files, ${part}: ${drift} (${caughtBy.name})`),
  );
  const problems = results.flatMap(({ drift: { part, drift }, problem }) =>
    problem === undefined ? [] : [`in files, ${part}: ${drift}: ${problem}`],
  );
  out(
    `${results.length - problems.length} of ${results.length} drifts in files were caught by the check named for them.`,
  );
  return problems;
}

async function proveRemovals(
  subject: Subject,
  everyScenario: boolean,
  tree: Tree,
  copies: readonly ScratchCopy[],
  { out }: Output,
): Promise<string[]> {
  const all = listScenarios(subject);
  const chosen = everyScenario ? all : oneOfEachKind(all);
  const problems = await inLanes(chosen, copies, async (scenario, copy) => {
    const found = await removeScenario(scenario, all, tree, copy);
    out(
      `${found.length === 0 ? "gone    " : "LEFT    "}  ${scenario.operationId} ${scenario.name}, taken out of the spec`,
    );
    return found.map((problem) => `${scenario.operationId} ${scenario.name}, taken out of the spec: ${problem}`);
  });
  const gone = problems.filter((found) => found.length === 0).length;
  out(
    `${gone} of ${chosen.length} scenarios left nothing behind but a hole in the matrix; the spec has ${all.length}.`,
  );
  return problems.flat();
}
