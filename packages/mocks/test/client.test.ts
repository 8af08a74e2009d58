import { createDefenderClient, isDefenderError, type OperationId, systemRuntime } from "@defender-endpoint/client";
import { scenarios as catalogue } from "@defender-endpoint/types/scenario-catalogue";
import { callArguments, type Scenario } from "@defender-endpoint/types/scenarios";
import type { HttpHandler } from "msw";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { scenarios } from "../src/index.ts";
import { setupDefenderServer } from "../src/node.ts";

// Made before the server listens, as the module of an application makes it.
const defender = createDefenderClient({ credential: () => "token", retry: false, quota: false, validate: "throw" });
const server = setupDefenderServer({ requireToken: true, hooks: { beforeAll, afterEach, afterAll } });

const everyScenario = Object.values(catalogue).flatMap((named): Scenario[] => Object.values(named));
const factories: Readonly<Record<string, Readonly<Record<string, () => HttpHandler>>>> = scenarios;

test.each(everyScenario)("the client takes the answer of $operationId: $name for the service's", async (scenario) => {
  const { operationId, name, response } = scenario;
  const handler = factories[operationId]?.[name]?.();
  server.use(...(handler ? [handler] : []));
  const answer = await answerOf(operationId, callArguments(scenario));
  if (response.status < 300) expect(answer).toEqual(response.body);
  else expect(answer).toMatchObject({ status: response.status, ...support(response) });
});

/** What the client makes of a call, as JavaScript makes it: no type allows the arguments that the service is to refuse. */
async function answerOf(operationId: OperationId, args: object): Promise<unknown> {
  try {
    return await Reflect.apply(defender[operationId], defender, [args]);
  } catch (error) {
    if (isDefenderError(error)) return error;
    throw error;
  }
}

/** What of an error a program decides by and a person quotes to support, as far as it has them; a page of a gateway has neither. */
function support({ body }: Scenario["response"]): object {
  const { error } = body as { error?: { code: string; target?: string } };
  const quoted = error && Object.entries({ code: error.code, target: error.target });
  return Object.fromEntries(quoted?.filter(([, value]) => value) ?? []);
}

test("the client waits as long as a throttled scenario says, and is answered then", async () => {
  let elapsed = 0;
  const waits: number[] = [];
  const patient = createDefenderClient({
    credential: () => "token",
    quota: false,
    runtime: {
      ...systemRuntime,
      elapsed: () => elapsed,
      random: () => 0,
      after(ms, callback) {
        // The time-out of an attempt, which none of them reaches.
        if (ms >= 30_000) return () => {};
        elapsed += ms;
        waits.push(ms);
        queueMicrotask(callback);
        return () => {};
      },
    },
  });
  server.use(scenarios.getIPStatistics.throttled({ retryAfter: 4, recoverAfter: 4, now: () => elapsed }));
  const { organizationPrevalence } = await patient.getIPStatistics({ ip: "10.209.67.177" });
  expect([organizationPrevalence, waits]).toEqual([63515, [4000]]);
});
