import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { type Store, serveEmulator } from "@defender-endpoint/emulator";
import { compare, type Measurement } from "../measurement.ts";

const alerts = 100_000;
const program = join(import.meta.dirname, "memory-program.ts");
const kinds: Readonly<Record<string, string>> = {
  "follow-loop": `${alerts.toLocaleString("en")} alerts, a loop over pages of 500`,
  follow: `${alerts.toLocaleString("en")} alerts, followAlerts`,
  sync: "15,000 indicators, syncIndicators, twice",
};

/** Where nothing bounds its heap, Node.js collects garbage late. */
const bounds = ["--max-old-space-size=64", "--max-semi-space-size=8"];
/** What is measured, and how Node.js is started for it. */
const measures: Readonly<Record<string, { readonly measure: string; readonly execArgv: readonly string[] }>> = {
  live: { measure: "live", execArgv: [] },
  resident: { measure: "resident", execArgv: [] },
  "resident, heap bounded": { measure: "resident", execArgv: bounds },
};

/** How much memory journeys take above the start of their process, which asks an emulator over HTTP. */
export async function measureMemory(): Promise<Measurement> {
  const rows: Record<string, number> = {};
  for (const [words, { measure, execArgv }] of Object.entries(measures))
    for (const [kind, name] of Object.entries(kinds))
      rows[`${name}: ${words}`] = (await measured(kind, measure, execArgv)) / 1e6;
  const how =
    "live is what a collection of garbage leaves, looked at every 5,000 items; resident is what Node.js has taken from the machine and not given " +
    `back, garbage included; bounded by ${bounds.join(" ")}`;
  return { title: "Memory above the start, at most", unit: "MB", how, rows: compare(rows) };
}

async function measured(kind: string, measure: string, execArgv: readonly string[]): Promise<number> {
  const running = await serveEmulator({ port: 0, quota: false });
  if (kind !== "sync") await raise(running.emulator.store);
  const child = fork(program, [running.url, kind, measure], {
    execArgv: [...execArgv, "--expose-gc", "--conditions=@defender-endpoint/source"],
  });
  try {
    const told = once(child, "message");
    const ended = once(child, "exit").then(([code]) => Promise.reject(new Error(`${kind} ended with ${code}.`)));
    ended.catch(() => {});
    const [bytes] = await Promise.race([told, ended]);
    return bytes;
  } finally {
    child.kill();
    await running.close();
  }
}

/** So many alerts, a second after one another. */
async function raise(store: Store): Promise<void> {
  for (let first = 0; first < alerts; first += 10_000)
    await store.collection("Alert").putAll(Array.from({ length: 10_000 }, (_, n) => alert(first + n)));
}

function alert(n: number) {
  const time = new Date(Date.UTC(2026, 2, 1) + n * 1000).toISOString();
  const machineId = n.toString(16).padStart(40, "0");
  return {
    ...{ id: `da${n}_${1000 + n}`, incidentId: n >> 3, machineId, computerDnsName: `pc-${n % 5000}.contoso.example` },
    ...{ severity: "Medium", status: "New", category: "Execution", title: "Suspicious PowerShell command line" },
    ...{ alertCreationTime: time, lastUpdateTime: time, firstEventTime: time, lastEventTime: time },
    description: "A PowerShell command line was run that is often seen in attacks. ".repeat(4),
    evidence: Array.from({ length: 3 }, (_, at) => ({
      ...{ entityType: "Process", evidenceCreationTime: time, fileName: `tool-${at}.exe`, processId: 4000 + at },
      ...{ sha256: machineId.padEnd(64, "a"), processCommandLine: "powershell.exe -enc ".padEnd(200, "A") },
    })),
  };
}
