import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import autocannon from "autocannon";
import { compare, type Measurement, median } from "./measurement.ts";
import { type ServerProcess, startServer, startServerOnPort } from "./server-process.ts";
import { addressOf, importTelemetry } from "./telemetry-database.ts";

const rows = Number(process.env["EMULATOR_BENCH_ROWS"] ?? 5_000_000);
const rounds = 4;
const secondsPerRound = 4;
/** Enough to keep each of the servers busy. */
const connections = 50;
/** The default of 30 days, in which all lies that is known, and a day, in which half of it lies. */
const lookBacks = ["", "?lookBackHours=24"];

const emulator = fileURLToPath(new URL("../../../apps/emulator/src/main.ts", import.meta.url));
const bareServer = fileURLToPath(new URL("./bare-server.ts", import.meta.url));
const { resolve } = createRequire(import.meta.url);
const prism = resolve("@stoplight/prism-cli/dist/index.js");
const contract = resolve("@defender-endpoint/spec/openapi.json");

interface Figures {
  readonly requests: number;
  readonly p50: number;
  readonly p99: number;
}

/** Requests per second of the emulator, with all that a caller cannot switch off, against the least there can be and a mock server. */
export async function measureEmulatorRequests(): Promise<Measurement> {
  const folder = mkdtempSync(join(tmpdir(), "emulator-bench-"));
  const running: ServerProcess[] = [];
  const keep = async (server: Promise<ServerProcess>): Promise<string> => {
    running.push(await server);
    return (await server).url;
  };
  try {
    const database = join(folder, "telemetry.sqlite");
    const addresses = await importTelemetry(emulator, database, rows);
    const serve = [emulator, "serve", "--port", "0", "--database", database];
    const quota = ["--quota", "100000000/60,100000000/3600"];
    const url = await keep(startServer([...serve, ...quota]));
    const token = await signIn(url);
    const mock = (...options: string[]) =>
      keep(startServerOnPort((port) => [prism, "mock", "-p", `${port}`, ...options, contract]));
    const servers = {
      "bare node:http": await keep(startServer([bareServer, JSON.stringify(await answerOf(url, token))])),
      emulator: url,
      "Prism's mock server": await mock(),
      "Prism, told not to log": await mock("-v", "silent"),
    };
    return measurementOf(await fireAll(servers, token, addresses));
  } finally {
    for (const server of running) await server.stop();
    rmSync(folder, { recursive: true });
  }
}

function measurementOf(figures: ReadonlyMap<string, readonly Figures[]>): Measurement {
  const middle = (name: keyof Figures) =>
    Object.fromEntries([...figures].map(([server, all]) => [server, median(all.map((one) => one[name]))]));
  const [p50, p99] = [middle("p50"), middle("p99")];
  const latencies = Object.keys(p50).map((server) => `${server} ${p50[server]} and ${p99[server]}`);
  return {
    title: `Requests for statistics from ${rows.toLocaleString("en")} rows`,
    unit: "per s",
    how: `median of ${rounds} alternating rounds of ${secondsPerRound} s, ${connections} connections, look-backs of 30 days and of one; latency in ms, median and 99th percentile: ${latencies.join(", ")}`,
    rows: compare(middle("requests")),
  };
}

async function fireAll(servers: Readonly<Record<string, string>>, token: string, addresses: number) {
  const all = new Map<string, Figures[]>(Object.keys(servers).map((name) => [name, []]));
  for (let round = -1; round < rounds; round += 1) {
    for (const [name, url] of Object.entries(servers)) {
      const figures = await fire(url, token, addresses);
      // The first round warms up.
      if (round >= 0) all.get(name)?.push(figures);
    }
  }
  return all;
}

async function fire(url: string, token: string, addresses: number): Promise<Figures> {
  const requests = Array.from({ length: 1000 }, (_, n) => ({
    path: `/api/ips/${addressOf((n * 7919) % addresses)}/stats${lookBacks[n % lookBacks.length]}`,
  }));
  const headers = { authorization: `Bearer ${token}` };
  const result = await autocannon({ url, connections, duration: secondsPerRound, headers, requests });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url} answered ${result.non2xx} times with no statistics.`);
  return { requests: result.requests.average, p50: result.latency.p50, p99: result.latency.p99 };
}

async function signIn(url: string): Promise<string> {
  const body = new URLSearchParams({
    grant_type: "client_credentials",
    client_id: "emulator",
    client_secret: "emulator-secret",
    scope: "https://api.securitycenter.microsoft.com/.default",
  });
  const response = await fetch(`${url}/demo/oauth2/v2.0/token`, { method: "POST", body });
  const { access_token: token }: { access_token: string } = JSON.parse(await response.text());
  return token;
}

/** What the emulator says, for others to say the same. */
async function answerOf(url: string, token: string): Promise<{ headers: Record<string, string>; body: string }> {
  const headers = { Authorization: `Bearer ${token}` };
  const response = await fetch(`${url}/api/ips/${addressOf(0)}/stats?lookBackHours=48`, { headers });
  const connection = ["connection", "keep-alive", "date", "content-length", "transfer-encoding"];
  return {
    headers: Object.fromEntries([...response.headers].filter(([name]) => !connection.includes(name))),
    body: await response.text(),
  };
}
