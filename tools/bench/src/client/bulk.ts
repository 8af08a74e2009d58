import { createDefenderClient } from "@defender-endpoint/client";
import { createVirtualRuntime } from "@defender-endpoint/client/virtual-runtime";
import { compare, type Measurement } from "../measurement.ts";
import { optimum } from "./optimum.ts";

const addresses = 3_000;
const latency = 200;
/** How long many look-ups take under the documented limits. No real time passes: the clock jumps from timer to timer. */
export async function measureBulk(): Promise<Measurement> {
  const runtime = createVirtualRuntime();
  const answer = JSON.stringify({ ipAddress: "10.0.0.1", organizationPrevalence: 1 });
  const defender = createDefenderClient({
    credential: () => ({ token: "token", expiresOnTimestamp: Number.MAX_SAFE_INTEGER }),
    runtime,
    quota: { concurrency: 100 },
    fetch: () =>
      new Promise((resolve) => {
        runtime.after(latency, () =>
          resolve(new Response(answer, { headers: { "content-type": "application/json" } })),
        );
      }),
  });
  function* inputs() {
    for (let n = 0; n < addresses; n += 1) yield { ip: `10.0.${n >> 8}.${n & 255}` };
  }
  async function lookUp(): Promise<void> {
    for await (const result of defender.many("getIPStatistics", inputs(), { concurrency: 100 })) {
      if (!result.ok) throw result.error;
    }
  }
  const start = runtime.elapsed();
  await runtime.settle(lookUp());
  return {
    title: `${addresses.toLocaleString("en")} look-ups under the documented limits`,
    unit: "s",
    how: `virtual time; each answer takes ${latency} ms; a slot counts from the answer on, hence a latency for each minute`,
    rows: compare({
      "sliding-window optimum": optimum("getIPStatistics", addresses, latency) / 1000,
      "defender-endpoint many": (runtime.elapsed() - start) / 1000,
    }),
  };
}
