import { createDefenderClient } from "@defender-endpoint/client";
import { createVirtualRuntime } from "@defender-endpoint/client/virtual-runtime";
import { expect, test } from "vitest";
import { codeBlocks } from "./code-blocks.ts";

const addresses = 3_000;
const latency = 200;

/** How many of the look-ups are answered after each of these minutes. */
async function answeredAfter(minutes: readonly number[]): Promise<number[]> {
  const runtime = createVirtualRuntime();
  const defender = createDefenderClient({
    credential: () => ({ token: "token", expiresOnTimestamp: Number.MAX_SAFE_INTEGER }),
    runtime,
    quota: { concurrency: 100 },
    fetch: () =>
      new Promise((resolve) => {
        runtime.after(latency, () => resolve(Response.json({ ipAddress: "10.0.0.0", organizationPrevalence: 0 })));
      }),
  });
  const start = runtime.elapsed();
  const times: number[] = [];
  async function lookUp(): Promise<void> {
    const inputs = Array.from({ length: addresses }, (_, n) => ({ ip: `10.0.${n >> 8}.${n & 255}` }));
    for await (const { ok } of defender.many("getIPStatistics", inputs, { concurrency: 100 })) {
      if (ok) times.push(runtime.elapsed() - start);
    }
  }
  await runtime.settle(lookUp());
  // The answers of a burst arrive within the minute in which it starts.
  return minutes.map((minute) => times.filter((time) => time < minute * 60_000 + 30_000).length);
}

test("the picture of the quotas is what the client does", async () => {
  const picture = codeBlocks().find(
    ({ document, language }) => document === "docs/quotas.md" && language === "mermaid",
  );
  const [minutes, answered] = [...(picture?.code ?? "").matchAll(/\[([\d, ]+)\]/g)].map(([, list = ""]) =>
    list.split(", ").map(Number),
  );
  expect(minutes).toContain(75);
  expect(answered).toEqual(await answeredAfter(minutes ?? []));
});
