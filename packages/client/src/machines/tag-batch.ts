import type { Outcome } from "../batches/gather.ts";
import { splitRefused } from "../batches/split-refused.ts";
import { wrong } from "../checks/option-checks.ts";
import type { DefenderClient } from "../defender-client.ts";
import { MachineNotFoundError } from "../errors/machine-not-found-error.ts";
import type { CallOptions } from "../options/call-options.ts";
import { type Machine, machinesOf } from "./machine.ts";

/** A tag, and what is done with it. */
export interface TagChange {
  readonly Value: string;
  readonly Action: "Add" | "Remove";
}

const operationId = "addOrRemoveTagForMultipleMachines";

/** Tags a batch, without what is no id: the service would refuse all of it. */
export async function tagBatch(
  defender: DefenderClient,
  change: TagChange,
  inputs: readonly string[],
  options: CallOptions,
): Promise<readonly Outcome<Machine>[]> {
  const ids = [...new Set(inputs.filter(isId))];
  const outcomes = await splitRefused(ids, async (some) => {
    const answer = await defender[operationId]({ ...change, MachineIds: [...some] }, options);
    const tagged = new Map(machinesOf(operationId, answer).map((machine) => [keyOf(machine.id), machine]));
    return some.map((id) => outcomeOf(tagged.get(keyOf(id))));
  });
  const byId = new Map(ids.map((id, place) => [id, outcomes[place]]));
  return inputs.map((id) => byId.get(id) ?? { ok: false, error: wrong("ids", "ids of machines, which are texts") });
}

/** The answer has the machines that there are; ids of none are missing in it (decided). */
function outcomeOf(machine: Machine | undefined): Outcome<Machine> {
  if (machine) return { ok: true, value: machine };
  const words = `${operationId} was answered without this machine: there is none of this id, or the caller may not see it. Find it by its name with \`findMachine\`.`;
  return { ok: false, error: new MachineNotFoundError(words, { operationId }) };
}

function isId(id: unknown): boolean {
  return typeof id === "string" && id.trim() !== "";
}

// They are hexadecimal.
function keyOf(id: string): string {
  return id.toLowerCase();
}
