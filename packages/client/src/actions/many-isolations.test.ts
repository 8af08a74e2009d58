import { expect, test } from "vitest";
import { createMachinesService, isolation } from "../../test/machines-service.ts";
import { startAction } from "./start-action.ts";
import { waitForAction } from "./wait-for-action.ts";

const many = 500;
/** What it takes at least: a hundred begin at once, and a hundred more each minute; the last ones take 70 seconds. */
const optimum = (many / 100 - 1) * 60_000 + 70_000;

test.each([0, 50])(
  "500 isolations, with requests of %i ms each way: none is throttled, twelve polls a minute, as fast as the quota allows",
  async (latency) => {
    const { defender, runtime, calls, actions } = await createMachinesService(many, { latency: () => latency });
    const start = runtime.elapsed();
    const contained = Array.from({ length: many }, async (_, n) =>
      waitForAction(defender, await startAction(defender, "isolateMachine", isolation(n + 1))),
    );
    const done = await runtime.settle(Promise.all(contained));
    const took = runtime.elapsed() - start;
    expect(new Set(done.map(({ status }) => status))).toEqual(new Set(["Succeeded"]));
    expect(await actions()).toHaveLength(many);
    expect(calls.filter(({ status }) => status === 429)).toEqual([]);
    const polls = calls.filter(({ operationId }) => operationId !== "isolateMachine").map(({ at }) => at);
    expect(polls.filter((at, n) => (polls[n + 12] ?? Number.POSITIVE_INFINITY) - at < 60_000)).toEqual([]);
    expect(took / optimum).toBeLessThanOrEqual(1.05);
    expect(runtime.armed).toBe(0);
  },
);
