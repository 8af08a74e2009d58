import { createInterface } from "node:readline/promises";
import type { Operation } from "@defender-endpoint/types";
import { printableJson } from "../output/printable.ts";
import type { Terminal } from "../output/terminal.ts";
import { UsageError } from "../usage-error.ts";

export interface Change {
  readonly operation: Operation;
  readonly args: Readonly<Record<string, unknown>>;
  readonly yes?: boolean;
  readonly body?: string;
}

/**
 * Whether whoever runs the command wants the change: `--yes` says so, or an answer on the terminal.
 * @throws {UsageError} where there is no terminal to ask on.
 */
export async function confirmed({ operation, args, yes, body }: Change, terminal: Terminal): Promise<boolean> {
  if (yes) return true;
  const { operationId, method, path } = operation;
  const { stdin, screen, stderr } = terminal;
  if (!stdin.isTTY || screen === undefined || body === "-")
    throw new UsageError(`${operationId} changes something, and there is no terminal to ask on. Pass --yes.`);
  const asker = createInterface({ input: stdin, output: screen });
  // Ctrl-C and Ctrl-D end the asking without an answer, which is none.
  const unanswered = new Promise<string>((resolve) => asker.once("close", () => setImmediate(resolve, "")));
  const question = `${operationId} (${method} ${path}) with ${printableJson(args)}: go on? [y/N] `;
  const answer = await Promise.race([asker.question(question).catch(() => ""), unanswered]);
  asker.close();
  if (/^y(es)?$/i.test(answer.trim())) return true;
  stderr.write("mde: nothing was sent.\n");
  return false;
}
