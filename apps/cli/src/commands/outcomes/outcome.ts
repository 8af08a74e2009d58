import { isDefenderError } from "@defender-endpoint/client";
import type { MachineAction } from "@defender-endpoint/client/actions";
import { describeError } from "../../output/describe-error.ts";
import { printable } from "../../output/printable.ts";
import type { AnswerRow } from "../../output/rows/answer-formats.ts";
import { type RowsPrinting, writeRows } from "../../output/rows/print-rows.ts";
import type { Terminal } from "../../output/terminal.ts";

/** What became of a machine, or an action, that was named. */
export interface Outcome {
  readonly called: string;
  /** `name` is that which the service has, or what it was called where nobody was asked. */
  readonly machine?: { readonly id: string; readonly name: string };
  readonly action?: MachineAction;
  /** Why it went no further. */
  readonly error?: string;
}

/** The columns of outcomes that are printed. */
export const outcomeColumns = ["machine", "machineId", "status", "action", "id", "error"];

/** An outcome with what comes next, or with why it does not. */
export async function goOn(outcome: Outcome, next: () => Promise<Partial<Outcome>>): Promise<Outcome> {
  try {
    return { ...outcome, ...(await next()) };
  } catch (error) {
    // Whatever is wrong with one, what was done with the others is told.
    if (!isDefenderError(error)) throw error;
    return { ...outcome, error: describeError(error) };
  }
}

/** Prints what became of each, and why some went no further. Answers whether none is among them. */
export function tellOutcomes(outcomes: readonly Outcome[], printing: RowsPrinting, terminal: Terminal): boolean {
  // What stops many for the same reason, such as Ctrl-C, is said once.
  const failed = new Map<string, string[]>();
  for (const { called, error } of outcomes)
    if (error !== undefined) failed.set(error, [...(failed.get(error) ?? []), called]);
  for (const [error, names] of failed) terminal.stderr.write(`mde: ${printable(names.join(", "))}: ${error}\n`);
  writeRows(outcomes.map(rowOf), printing, terminal);
  return failed.size === 0;
}

function rowOf({ called, machine, action, error }: Outcome): AnswerRow {
  return {
    machine: action?.computerDnsName ?? machine?.name ?? called,
    machineId: machine?.id ?? "",
    status: action?.status ?? "",
    action: action?.type ?? "",
    id: action?.id ?? "",
    ...(error !== undefined && { error }),
  };
}
