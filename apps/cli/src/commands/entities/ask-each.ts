import { type DefenderClient, type InputResult, isDefenderError } from "@defender-endpoint/client";
import type { Target } from "../../input/targets.ts";
import { describeError } from "../../output/describe-error.ts";
import { printable } from "../../output/printable.ts";
import { showProgress } from "../../output/progress.ts";
import type { AnswerRow } from "../../output/rows/answer-formats.ts";
import type { Terminal } from "../../output/terminal.ts";
import { inOrder } from "./in-order.ts";
import type { Asking } from "./noun.ts";

/** Things that are asked for, one after the other. */
export interface AskedEach {
  /** The answers, in the order asked. What fails is told as it does. */
  readonly answers: AsyncGenerator<AnswerRow>;
  /** How many failed by now. */
  failed(): number;
  /** Once a stop has kept any from its answer: how far it came, and which was the first, if it was asked for. */
  stopped(): { readonly words: string; readonly at: string | undefined } | undefined;
}

/** What need not be asked for, and is told what was. */
export interface Kept {
  get(name: string): AnswerRow | undefined;
  add(name: string, answer: AnswerRow): void;
}

/** Asks for each of the targets by its name, with the same further arguments. */
export function askEach(
  client: DefenderClient,
  { operationId, by }: Pick<Asking, "operationId" | "by">,
  targets: AsyncIterable<Target>,
  further: object,
  kept: Kept | undefined,
  { signal, screen, stderr }: Terminal,
): AskedEach {
  const order: Readonly<Record<string, unknown>>[] = [];
  const count = { done: 0, failed: 0, total: 0 };
  let complete = false;
  /** The first that was asked for and given up. */
  let stoppedAt: string | undefined;

  async function* inputs() {
    for await (const { called } of targets) {
      const input = { ...further, [by]: called };
      order.push(input);
      count.total += 1;
      if (kept?.get(called) === undefined) yield input;
    }
    complete = true;
  }

  const nameOf = (input: (typeof order)[number]) => String(input[by]);

  /** What comes of asking, in whichever order. It is kept before anything waits for its turn. */
  async function* results(): AsyncGenerator<InputResult<(typeof order)[number], AnswerRow>> {
    const options = { ...(signal && { signal }) };
    // The types of the arguments are those of one operation, and here it is one of several.
    const all: ReturnType<typeof results> = Reflect.apply(client.many, client, [operationId, inputs(), options]);
    for await (const result of all) {
      if (result.ok) kept?.add(nameOf(result.input), result.value);
      yield result;
    }
  }

  async function* answers(): AsyncGenerator<AnswerRow> {
    const progress = showProgress(screen, stderr, () => ({
      ...{ ...count, complete },
      quota: client.quota.snapshot()[operationId],
    }));
    try {
      for await (const result of inOrder(results(), order, (input) => kept?.get(nameOf(input)))) {
        const called = printable(nameOf(result.input));
        if (!result.ok && isDefenderError(result.error, "aborted")) {
          stoppedAt ??= called;
          continue;
        }
        count.done += 1;
        if (result.ok) yield result.value;
        else {
          count.failed += 1;
          progress.log(`mde: ${called}: ${describeError(result.error)}`);
        }
      }
    } finally {
      progress.stop();
    }
  }

  return {
    answers: answers(),
    failed: () => count.failed,
    stopped() {
      if (!signal?.aborted || (complete && count.done === count.total)) return undefined;
      const total = `${complete ? "" : "at least "}${count.total}`;
      return { words: `stopped when ${count.done} of ${total} were answered, in the order asked.`, at: stoppedAt };
    },
  };
}
