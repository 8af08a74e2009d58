import type { DefenderClient } from "@defender-endpoint/client";
import { type MachineAction, startAction, waitForAction } from "@defender-endpoint/client/actions";
import { confirmed } from "../../input/confirmed.ts";
import type { Target } from "../../input/targets.ts";
import { inWords } from "../../output/in-words.ts";
import type { RowsPrinting } from "../../output/rows/print-rows.ts";
import type { Terminal } from "../../output/terminal.ts";
import { carryOut } from "../outcomes/carry-out.ts";
import { goOn, type Outcome, tellOutcomes } from "../outcomes/outcome.ts";
import type { Act } from "./acts.ts";
import { resolveMachines } from "./resolve-machines.ts";

/** What is to be done, and with what. */
export interface Order extends RowsPrinting {
  readonly verb: string;
  readonly act: Act;
  readonly machines: readonly Target[];
  /** Members of the body. */
  readonly members: Readonly<Record<string, unknown>>;
  /** Whether standard input was read for the names. */
  readonly stdinTaken: boolean;
  readonly yes?: boolean | undefined;
  readonly dryRun?: boolean | undefined;
  /** What was begun since then with the same comment is not begun again. */
  readonly since?: Date | undefined;
  /** Milliseconds for which the end of an action is waited for; not at all without. */
  readonly wait?: number | undefined;
}

/** Finds machines, asks whether they are meant, tells them what to do, and what became of it. Answers whether all of it worked. */
export async function actOnMachines(defender: DefenderClient, order: Order, terminal: Terminal): Promise<boolean> {
  const { verb, act, machines, members, yes, dryRun, stdinTaken, since, wait } = order;
  const { signal, stderr } = terminal;
  const options = { ...(signal && { signal }) };
  const found = await resolveMachines(defender, machines, signal);
  const names = found.flatMap(({ machine }) => (machine ? [machine.name] : []));
  const change = { what: `machines ${verb}`, question: `${verb} ${inWords(names)}`, dryRun, yes, stdinTaken };
  const answer = names.length > 0 ? await confirmed(change, terminal) : "dryRun";
  if (answer !== "yes") return answer === "dryRun" && tellOutcomes(found, order, terminal);

  async function start({ machine }: Outcome): Promise<Partial<Outcome>> {
    const args = [
      defender,
      act.operationId,
      { id: machine?.id, ...members },
      { ...options, onActive: "join", ...(since && { since }) },
    ];
    // The types of the arguments are those of one operation, and here it is one of several.
    const action: MachineAction = await Reflect.apply(startAction, undefined, args);
    if (wait === undefined) return { action };
    // One that does not end well is still told of, with its id.
    const { called: _, ...waited } = await goOn({ called: "", action }, async () => ({
      action: await waitForAction(defender, action, { ...options, timeout: wait }),
    }));
    return waited;
  }

  const outcomes = await carryOut(found, start, { defender, operationId: act.operationId, terminal });
  const whole = tellOutcomes(outcomes, order, terminal);
  const obeyed = outcomes.filter(({ error }) => error === undefined).length;
  // What was accepted is not done yet: a machine that is switched off does it when it is back.
  const state = wait === undefined ? "begun; `mde actions wait` tells when it is done" : act.done;
  if (obeyed > 0) stderr.write(`mde: ${obeyed} ${state}. To undo it: ${act.undo}.\n`);
  return whole;
}
