import { getEventListeners } from "node:events";
import fc from "fast-check";
import { expect, test } from "vitest";
import { runAll } from "../test/many-inputs.ts";
import { type Schedule, type SourceStep, schedules } from "../test/many-schedule.ts";
import { createVirtualRuntime, type VirtualRuntime } from "../test/virtual-runtime.ts";
import { AbortedError, ArgumentError } from "./errors/call-errors.ts";
import type { InputResult, Inputs } from "./many.ts";
import type { CallOptions } from "./options/call-options.ts";

const brokeOff = new Error("The source broke off.");
const left = new Error("The consumer left.");
const stranger = new Error("A stranger.");

/** The inputs of a schedule, numbered, and what has been seen of them. */
function source({ kind, steps, close }: Schedule, runtime: VirtualRuntime) {
  const seen = { came: [] as number[], begun: false, broke: false, over: false, closed: 0 };
  let asked = 0;

  function come(index: number): IteratorResult<number> {
    seen.came.push(index);
    return { done: false, value: index };
  }

  function finish(): IteratorResult<number> {
    seen.over = true;
    return { done: true, value: undefined };
  }

  function fail(over: boolean): Error {
    seen.broke = true;
    seen.over = over;
    return brokeOff;
  }

  const later = <T>(ms: number, happen: () => T) =>
    new Promise<T>((resolve, reject) => {
      const settle = () => {
        try {
          resolve(happen());
        } catch (error) {
          reject(error);
        }
      };
      if (ms === 0) settle();
      else runtime.after(ms, settle);
    });

  function happen(index: number, step: SourceStep): IteratorResult<unknown> {
    if (step.does === "input") return come(index);
    const value = later(step.does === "never" ? Number.POSITIVE_INFINITY : step.ms, () => {
      if (step.does === "rejected input") throw fail(false);
      return come(index).value;
    });
    return { done: false, value };
  }

  function next(): IteratorResult<unknown> | Promise<IteratorResult<unknown>> {
    const index = asked++;
    const step = steps[index];
    if (step?.does === "throw" || (step?.does === "reject" && kind === "sync")) throw fail(true);
    if (kind === "sync") return step ? happen(index, step) : finish();
    return later(step?.does === "never" ? Number.POSITIVE_INFINITY : (step?.ms ?? 0), () => {
      if (step?.does === "reject") throw fail(true);
      return step ? happen(index, { ...step, ms: 0 }) : finish();
    });
  }

  const closing = {
    return() {
      seen.closed += seen.over ? 100 : 1;
      if (close === "throws") throw new Error("It cannot be closed.");
      return close === "hangs" ? new Promise(() => {}) : { done: true, value: undefined };
    },
  };
  const iterator = { next, ...(close !== "is absent" && closing) };
  const begin = () => {
    seen.begun = true;
    return iterator;
  };
  const inputs = { [kind === "sync" ? Symbol.iterator : Symbol.asyncIterator]: begin };
  // Its steps are what JavaScript may give, not what the types allow.
  return { seen, inputs: inputs as unknown as Inputs<number> };
}

/** The calls of a schedule, and what has been seen of them. */
function service({ calls }: Schedule, runtime: VirtualRuntime) {
  const seen = { asked: [] as number[], open: 0, most: 0 };

  function call(input: number, { signal }: CallOptions): Promise<number> {
    const { does, ms } = calls[input] ?? { does: "answer", ms: 0 };
    seen.asked.push(input);
    const aborted = () => new AbortedError("aborted", {}, signal?.reason);
    if (signal?.aborted) return Promise.reject(aborted());
    if (does === "fail at once") throw new ArgumentError("wrong", { argument: "ip" });
    seen.open += 1;
    seen.most = Math.max(seen.most, seen.open);
    const answer = new Promise<number>((resolve, reject) => {
      signal?.addEventListener("abort", () => reject(aborted()));
      runtime.after(does === "never" ? Number.POSITIVE_INFINITY : ms, () => {
        if (does === "answer") resolve(input);
        else reject(does === "fail" ? new ArgumentError("wrong", { argument: "ip" }) : stranger);
      });
    });
    return answer.finally(() => {
      seen.open -= 1;
    });
  }

  return { seen, call };
}

async function run(schedule: Schedule) {
  const runtime = createVirtualRuntime({ patience: 1 });
  const { concurrency, abortAt, busy, leave } = schedule;
  const from = source(schedule, runtime);
  const to = service(schedule, runtime);
  const controller = new AbortController();
  const { signal } = controller;
  if (abortAt === 0) controller.abort("enough");
  else if (abortAt !== undefined) runtime.after(abortAt, () => controller.abort("enough"));
  const results = runAll(to.call, from.inputs, { concurrency, signal });
  const taken: InputResult<number, number>[] = [];
  let gone = false;
  let mostAhead = 0;
  const go = () => {
    gone = true;
    return leave?.how === "throw" ? results.throw(left) : results.return();
  };

  async function consume(): Promise<void> {
    let leaving: Promise<unknown> | undefined;
    if (leave?.at !== undefined) {
      runtime.after(leave.at, () => {
        leaving = go();
        // Whether it is thrown is looked at below.
        leaving.catch(() => {});
      });
    }
    while (true) {
      if (leave?.after === taken.length) await go();
      const { done, value } = await results.next();
      if (done) break;
      taken.push(value);
      mostAhead = Math.max(mostAhead, from.seen.came.length - taken.length);
      await new Promise<void>((resolve) => runtime.after(busy[taken.length] ?? 0, resolve));
    }
    await leaving;
  }

  const outcome = await runtime.settle(
    consume().then(
      () => "ended",
      (error: unknown) => error,
    ),
  );
  // What came until then is what results are due for.
  const end = { ...from.seen, came: [...from.seen.came], open: to.seen.open, gone };
  await runtime.advance(100);
  const { closed } = from.seen;
  return { outcome, end, closed, taken, mostAhead, service: to.seen, signal };
}

const sorted = (numbers: readonly number[]) => numbers.toSorted((one, other) => one - other);

test("whatever inputs, calls, aborts and consumers do: one result for each input, none lost, none twice, and an end", async () => {
  const seen = { results: 0, breaks: 0, aborts: 0, leaves: 0 };
  await fc.assert(
    fc.asyncProperty(schedules, async (schedule) => {
      const { outcome, end, closed, taken, mostAhead, service, signal } = await run(schedule);
      const answered = taken.map(({ input }) => input);
      expect(new Set(answered).size).toBe(answered.length);
      expect(new Set(service.asked).size).toBe(service.asked.length);
      expect(end.came).toEqual(expect.arrayContaining(answered));
      expect(service.most).toBeLessThanOrEqual(schedule.concurrency);
      expect(mostAhead).toBeLessThanOrEqual(schedule.concurrency + 1);
      if (end.gone) expect(outcome).toBe(schedule.leave?.how === "throw" ? left : "ended");
      else {
        expect(sorted(answered)).toEqual(sorted(end.came));
        expect(end.open).toBe(0);
        expect(outcome).toBe(end.broke ? brokeOff : "ended");
      }
      for (const result of taken) {
        if (result.ok) expect(result.value).toBe(result.input);
        else if (result.error.kind === "aborted")
          expect([signal.aborted, result.error.reason]).toEqual([true, "enough"]);
        else expect(result.error.kind).toBe("argument");
      }
      expect(service.open).toBe(0);
      expect(getEventListeners(signal, "abort")).toEqual([]);
      // Once at the most, and never what is over already; it may be over by itself afterwards.
      if (end.begun && !end.over && schedule.close !== "is absent") expect(closed).toBe(1);
      else expect(closed).toBeLessThanOrEqual(1);
      seen.results += taken.length;
      seen.breaks += Number(end.broke);
      seen.aborts += Number(signal.aborted);
      seen.leaves += Number(end.gone);
    }),
    { numRuns: 10_000, seed: 20_260_105 },
  );
  // The schedules are worth their name only if all of it happens, and often.
  for (const times of Object.values(seen)) expect(times).toBeGreaterThan(1_000);
});
