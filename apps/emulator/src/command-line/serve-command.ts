import { existsSync } from "node:fs";
import type { RateLimit } from "@defender-endpoint/types";
import { Command, Option } from "commander";
import type { RunningEmulator, ServeOptions } from "../serve-emulator.ts";
import { databaseName, isPostgresAddress } from "../telemetry/database-name.ts";
import { inMemory } from "../telemetry/sqlite/sqlite-store.ts";
import { databaseToServe, importedDatabase } from "./default-database.ts";
import { readNamedFile } from "./named-file.ts";
import { isPort, readPort, readQuota, readTime } from "./option-values.ts";
import { serverLog } from "./server-log.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

interface Options {
  readonly port?: number;
  readonly host: string;
  readonly database?: string;
  readonly now?: string;
  readonly quota: boolean | readonly RateLimit[];
  readonly control: "on" | "off";
  readonly sample: boolean;
  readonly applications?: string;
  readonly tlsCert?: string;
  readonly tlsKey?: string;
  readonly log: "json" | "off";
}

const defaultPort = 4010;

const examples = `
Examples:
  $ defender-endpoint-emulator serve --sample
  $ defender-endpoint-emulator serve --database telemetry.sqlite --port 0
  $ defender-endpoint-emulator serve --database telemetry.sqlite --now 2017-08-29T13:36:00Z --quota off`;

/** Answers as the service does, until stopped. */
export function serveCommand(terminal: Terminal, done: (exitCode: number) => void): Command {
  return new Command("serve")
    .description("Answer as the service does, until Ctrl-C.")
    .option("--port <n>", `port; 0 takes any free one (default: EMULATOR_PORT, or ${defaultPort})`, readPort)
    .option("--host <host>", "address of this machine to listen on", "127.0.0.1")
    .option(
      "--database <name>",
      `SQLite file, postgres:// address or ${inMemory} (default: ${importedDatabase} if it is there, else memory)`,
    )
    .option("--now <time>", "stop the statistics clock at this ISO 8601 time", readTime)
    .option(
      "--quota <on|off|limits>",
      "enforce the documented quotas, or others, such as 100/60,1500/3600",
      readQuota,
      true,
    )
    .addOption(choiceOption("--control <on|off>", "answer /_emulator, for tests on this machine", ["on", "off"]))
    .option("--sample", "add sample telemetry of the past 30 days", false)
    .option("--applications <file>", "JSON file of who may sign in (default: the two demo applications)")
    .option("--tls-cert <file>", "certificate in PEM, to serve HTTPS; needs --tls-key")
    .option("--tls-key <file>", "its private key in PEM")
    .addOption(choiceOption("--log <off|json>", "one line for each request on standard error", ["off", "json"]))
    .addHelpText("after", examples)
    .action(async (options: Options) => {
      await serve(options, terminal);
      done(0);
    });
}

async function serve(options: Options, terminal: Terminal): Promise<void> {
  const stopped = terminal.untilStopped();
  const { host, sample, now, quota, control, log } = options;
  const port = options.port ?? portFrom(terminal.env);
  const database = databaseToServe(options.database, sample);
  const isNew = database === inMemory || !(isPostgresAddress(database) || existsSync(database));
  const serveOptions: ServeOptions = {
    port,
    host,
    database,
    sample,
    quota,
    control: control === "on",
    ...(now === undefined ? {} : { now }),
    ...(await readApplications(options.applications)),
    ...readTls(options),
    ...serverLog(log, terminal.stderr),
  };
  // Loaded only here: it is 30 MB that an import would otherwise take before it has read a line.
  const { serveEmulator } = await import("../serve-emulator.ts");
  const running = await serveEmulator(serveOptions);
  terminal.stdout.write(`${readyLine(running, database, sample, isNew)}\n`);
  if (!isLoopback(host) && options.applications === undefined) {
    terminal.stderr.write(
      `Whoever reaches ${host} can sign in: the demo secret is public. Keep it off open networks, or name others with --applications.\n`,
    );
  }
  await stopped;
  await running.close();
}

function readyLine({ url }: RunningEmulator, database: string, sample: boolean, isNew: boolean): string {
  const telemetry = sample ? "sample telemetry" : isNew ? "no telemetry yet" : "what it holds";
  const place = database === inMemory ? "in memory" : `in ${databaseName(database)}`;
  return `Emulator ready on ${url} (${telemetry} ${place}; documentation on ${url}/docs)`;
}

async function readApplications(file: string | undefined): Promise<Pick<ServeOptions, "applications">> {
  if (file === undefined) return {};
  const { readApplicationsFile } = await import("./applications-file.ts");
  return { applications: readApplicationsFile(file) };
}

function readTls({ tlsCert, tlsKey }: Options): Pick<ServeOptions, "tls"> {
  if (tlsCert === undefined && tlsKey === undefined) return {};
  if (tlsCert === undefined || tlsKey === undefined) {
    throw new UsageError("--tls-cert and --tls-key belong together, but only one of them is there.");
  }
  return { tls: { cert: readNamedFile("--tls-cert", tlsCert), key: readNamedFile("--tls-key", tlsKey) } };
}

/** The first choice is the default. */
function choiceOption(flags: string, description: string, choices: readonly [string, ...string[]]): Option {
  return new Option(flags, description).choices(choices).default(choices[0]);
}

function portFrom(env: Terminal["env"]): number {
  const text = env["EMULATOR_PORT"] || String(defaultPort);
  if (!isPort(text)) throw new UsageError(`EMULATOR_PORT must be a port number from 0 to 65535, but is '${text}'.`);
  return Number(text);
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127\./.test(host);
}
