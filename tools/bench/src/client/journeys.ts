import type { DefenderClient } from "@defender-endpoint/client";
import { startAction, waitForAction } from "@defender-endpoint/client/actions";
import { importIndicators } from "@defender-endpoint/client/indicators";
import { tagMachines } from "@defender-endpoint/client/machines";
import { createWorldService } from "@defender-endpoint/client/world-service";
import type { Measurement, Row } from "../measurement.ts";
import { optimum } from "./optimum.ts";

const latency = 100;
/** Milliseconds that an isolation takes in the world. */
const isolation = 70_000;
const endless = { maxWait: Number.POSITIVE_INFINITY, maxQueue: Number.POSITIVE_INFINITY };

/** One way to do something, and what it is measured against. */
interface Way {
  readonly name: string;
  readonly machines: number;
  /** Milliseconds that it takes at the least. */
  readonly optimum: number;
  /** `elapsed` lets virtual time pass. */
  readonly work: (defender: DefenderClient, elapsed: (ms: number) => Promise<void>) => Promise<void>;
}

const machineId = (n: number) => n.toString(16).padStart(40, "0");
const counted = <T>(count: number, of: (n: number) => T) => Array.from({ length: count }, (_, n) => of(n));

async function taken(results: AsyncIterable<{ readonly ok: boolean }>): Promise<void> {
  for await (const { ok } of results) if (!ok) throw new Error("A call has failed.");
}

const isolated = 500;
const isolate = (n: number) => ({ id: machineId(n), Comment: "bench", IsolationType: "Full" }) as const;
const indicators = counted(10_000, (n) => ({
  indicatorValue: `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`,
  ...({ indicatorType: "IpAddress", action: "Block", title: "bench", description: "bench" } as const),
}));
const tagged = counted(20_000, machineId);

const contained = { machines: isolated, optimum: optimum("isolateMachine", isolated, latency) + isolation };
const imported = { machines: 0, optimum: optimum("importIndicators", indicators.length / 500, latency) };
const withTag = {
  machines: tagged.length,
  optimum: optimum("addOrRemoveTagForMultipleMachines", tagged.length / 500, latency),
};
const ways: readonly Way[] = [
  {
    ...contained,
    name: "500 isolations: startAction, waitForAction",
    async work(defender) {
      const contain = async (n: number) =>
        waitForAction(defender, await startAction(defender, "isolateMachine", isolate(n), endless));
      await Promise.all(counted(isolated, contain));
    },
  },
  {
    ...contained,
    name: "500 isolations: a loop that looks at each every 10 s",
    async work(defender, elapsed) {
      async function contain(n: number): Promise<void> {
        const { id } = await defender.isolateMachine(isolate(n), endless);
        do await elapsed(10_000);
        while ((await defender.getMachineAction({ id: id ?? "" }, endless)).status !== "Succeeded");
      }
      await Promise.all(counted(isolated, contain));
    },
  },
  {
    ...imported,
    name: "10,000 indicators: importIndicators",
    work: (defender) => taken(importIndicators(defender, indicators)),
  },
  {
    ...imported,
    name: "10,000 indicators: submitIndicator through many",
    work: (defender) => taken(defender.many("submitIndicator", indicators, { concurrency: 100 })),
  },
  {
    ...withTag,
    name: "20,000 tags: tagMachines",
    work: (defender) => taken(tagMachines(defender, tagged, { add: "bench" })),
  },
  {
    ...withTag,
    name: "20,000 tags: addOrRemoveMachineTag through many",
    work(defender) {
      const inputs = tagged.map((id) => ({ id, Value: "bench", Action: "Add" }) as const);
      return taken(defender.many("addOrRemoveMachineTag", inputs, { concurrency: 100 }));
    },
  },
];

/** How long journeys take under the documented quotas. No real time passes: the clock jumps from timer to timer. */
export async function measureJourneys(): Promise<Measurement> {
  const rows: Row[] = [];
  const calls: string[] = [];
  for (const { name, machines, optimum, work } of ways) {
    const service = createWorldService({ latency: () => latency / 2, client: { quota: { concurrency: 100 } } });
    const { runtime } = service;
    const elapsed = (ms: number) => new Promise<void>((resolve) => void runtime.after(ms, resolve));
    const entities = counted(machines, (n) => ({
      id: machineId(n),
      computerDnsName: `pc-${n}`,
      healthStatus: "Active",
    }));
    await service.store.collection("Machine").putAll(entities);
    const start = runtime.elapsed();
    await runtime.settle(work(service.newClient(), elapsed));
    const took = runtime.elapsed() - start;
    rows.push({ name, value: took / 1000, ratio: took / optimum });
    const refused = service.calls.filter(({ status }) => status === 429).length;
    calls.push(`${service.calls.length}${refused > 0 ? ` (${refused} refused)` : ""}`);
  }
  return {
    title: "Journeys under the documented quotas",
    unit: "s",
    how: `virtual time, against the earliest end that the quotas allow; each answer takes ${latency} ms; calls: ${calls.join(", ")}`,
    rows,
  };
}
