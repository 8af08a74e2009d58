import { existsSync } from "node:fs";
import { Command, InvalidArgumentError, Option } from "commander";
import { type RunningEmulator, type ServeOptions, serveEmulator } from "../serve-emulator.ts";
import { inMemory } from "../sqlite-store.ts";
import { parseTimestamp } from "../timestamp.ts";
import { databaseToServe, importedDatabase } from "./default-database.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

interface Options {
  readonly port?: number;
  readonly host: string;
  readonly database?: string;
  readonly now?: string;
  readonly quota: Switch;
  readonly control: Switch;
  readonly sample: boolean;
}

type Switch = "on" | "off";

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
      "--database <file>",
      `SQLite file or ${inMemory} (default: ${importedDatabase} if it is there, else memory)`,
    )
    .option("--now <time>", "stop the statistics clock at this ISO 8601 time", readTime)
    .addOption(switchOption("--quota <on|off>", "enforce the documented quotas"))
    .addOption(switchOption("--control <on|off>", "answer /_emulator, for tests on this machine"))
    .option("--sample", "add sample telemetry of the past 30 days", false)
    .addHelpText("after", examples)
    .action(async (options: Options) => {
      await serve(options, terminal);
      done(0);
    });
}

async function serve(options: Options, terminal: Terminal): Promise<void> {
  const stopped = terminal.untilStopped();
  const { host, sample, now, quota, control } = options;
  const port = options.port ?? portFrom(terminal.env);
  const database = databaseToServe(options.database, sample);
  const isNew = database === inMemory || !existsSync(database);
  const serveOptions: ServeOptions = {
    port,
    host,
    database,
    sample,
    quota: quota === "on",
    control: control === "on",
    ...(now === undefined ? {} : { now }),
    onFault: (fault, requestId) => terminal.stderr.write(`Request ${requestId} failed: ${describe(fault)}\n`),
  };
  const running = await serveEmulator(serveOptions);
  terminal.stdout.write(`${readyLine(running, database, sample, isNew)}\n`);
  if (!isLoopback(host)) {
    terminal.stderr.write(
      `Whoever reaches ${host} can sign in: the demo secret is public. Keep it off open networks.\n`,
    );
  }
  await stopped;
  await running.close();
}

function readyLine({ url }: RunningEmulator, database: string, sample: boolean, isNew: boolean): string {
  const telemetry = sample ? "sample telemetry" : isNew ? "no telemetry yet" : "what it holds";
  const place = database === inMemory ? "in memory" : `in ${database}`;
  return `Emulator ready on ${url} (${telemetry} ${place}; documentation on ${url}/docs)`;
}

function switchOption(flags: string, description: string): Option {
  return new Option(flags, description).choices(["on", "off"] satisfies Switch[]).default("on" satisfies Switch);
}

function readPort(text: string): number {
  if (!isPort(text)) throw new InvalidArgumentError("Expected a port number from 0 to 65535.");
  return Number(text);
}

function portFrom(env: Terminal["env"]): number {
  const text = env["EMULATOR_PORT"] || String(defaultPort);
  if (!isPort(text)) throw new UsageError(`EMULATOR_PORT must be a port number from 0 to 65535, but is '${text}'.`);
  return Number(text);
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535;
}

function readTime(text: string): string {
  if (parseTimestamp(text) !== undefined) return text;
  throw new InvalidArgumentError("Expected an ISO 8601 time with a zone, such as 2017-08-29T13:36:00Z.");
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127\./.test(host);
}

function describe(fault: unknown): string {
  return fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
}
