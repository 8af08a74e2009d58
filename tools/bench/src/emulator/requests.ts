import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Load, type LoadFigures, loadGenerator } from "../load/load.ts";
import { compare, type Measurement, median } from "../measurement.ts";
import { emulatorProgram } from "./program.ts";
import { type ServerProcess, startServer, startServerOnPort } from "./server-process.ts";
import { addressOf, importTelemetry } from "./telemetry-database.ts";

const rows = Number(process.env["EMULATOR_BENCH_ROWS"] ?? 5_000_000);
const rounds = 7;
const secondsPerRound = 4;
/** Enough to keep each of the servers busy. */
const connections = 50;
/** The default of 30 days, in which all lies that is known, and a day, in which half of it lies. */
const lookBacks = ["", "?lookBackHours=24"];

const bareServer = fileURLToPath(new URL("./bare-server.ts", import.meta.url));
const { resolve } = createRequire(import.meta.url);
const prism = resolve("@stoplight/prism-cli/dist/index.js");
const contract = resolve("@defender-endpoint/spec/openapi.json");

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
    const addresses = await importTelemetry(emulatorProgram, database, rows);
    const serve = [emulatorProgram, "serve", "--port", "0", "--database", database];
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
    const generator = loadGenerator();
    const load = { ...loadOf(addresses), authorization: `Bearer ${token}` };
    return measurementOf(await fireAll(servers, (url) => generator.fire({ ...load, url })), generator.name);
  } finally {
    for (const server of running) await server.stop();
    rmSync(folder, { recursive: true });
  }
}

function measurementOf(figures: ReadonlyMap<string, readonly LoadFigures[]>, generator: string): Measurement {
  const middle = (name: keyof LoadFigures) =>
    Object.fromEntries([...figures].map(([server, all]) => [server, median(all.map((one) => one[name]))]));
  const [p50, p99] = [middle("p50"), middle("p99")];
  const latencies = Object.keys(p50).map((server) => `${server} ${p50[server]} and ${p99[server]}`);
  return {
    title: `Requests for statistics from ${rows.toLocaleString("en")} rows`,
    unit: "per s",
    how: `median of ${rounds} alternating rounds of ${secondsPerRound} s of ${generator}, ${connections} connections, look-backs of 30 days and of one; latency in ms, median and 99th percentile: ${latencies.join(", ")}`,
    rows: compare(middle("requests")),
  };
}

async function fireAll(servers: Readonly<Record<string, string>>, fire: (url: string) => Promise<LoadFigures>) {
  const all = new Map<string, LoadFigures[]>(Object.keys(servers).map((name) => [name, []]));
  for (let round = -1; round < rounds; round += 1) {
    for (const [name, url] of Object.entries(servers)) {
      const figures = await fire(url);
      // The first round warms up.
      if (round >= 0) all.get(name)?.push(figures);
    }
  }
  return all;
}

function loadOf(addresses: number): Omit<Load, "url" | "authorization"> {
  const paths = Array.from(
    { length: 1000 },
    (_, n) => `/api/ips/${addressOf((n * 7919) % addresses)}/stats${lookBacks[n % lookBacks.length]}`,
  );
  return { paths, connections, seconds: secondsPerRound };
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
