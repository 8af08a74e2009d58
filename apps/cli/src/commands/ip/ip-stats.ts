import { createDefenderClient } from "@defender-endpoint/client";
import { type Connection, clientOptions } from "../../connection/connection.ts";
import { type AddressSource, readAddresses } from "../../input/addresses.ts";
import { readAhead } from "../../input/read-ahead.ts";
import { type KeepOptions, openKeptAnswers } from "../../kept-answers/kept-answers.ts";
import { printable } from "../../output/printable.ts";
import { showProgress } from "../../output/progress.ts";
import { readerGone, type Terminal } from "../../output/terminal.ts";
import { createAddressNotes } from "./address-notes.ts";
import type { FormatName } from "./formats.ts";
import { type LookUpOptions, lookUp } from "./look-up.ts";
import { createRowPrinter } from "./row-printer.ts";

export interface IPStatsOptions extends KeepOptions, LookUpOptions {
  readonly format: FormatName;
  readonly progress: boolean;
}

const kind = { operationId: "getIPStatistics", command: "mde ip stats", by: "ip" } as const;

// A run of hours outlives a restart of what it asks.
const retry = { limit: 6 };

/** Looks the addresses up and prints them. Answers whether every one of them got an answer. */
export async function printIPStats(
  source: AddressSource,
  options: IPStatsOptions,
  connection: Connection,
  terminal: Terminal,
): Promise<boolean> {
  const { stdin, stderr, signal } = terminal;
  const kept = openKeptAnswers(kind, options, { ...connection, lookBackHours: options.lookBackHours });
  // An answer without its count would look like an address that was not seen.
  const checked = { retry, validate: "throw" } as const;
  const defender = createDefenderClient({ ...clientOptions(connection), ...checked });
  const log = (line: string) => progress.log(printable(line));
  const notes = createAddressNotes();
  const asked = readAhead(
    (async function* () {
      yield* readAddresses(source, stdin, notes);
      // Before most of the calls, which take their time.
      for (const line of notes.describe()) log(`mde: ${line}`);
    })(),
  );
  const printer = createRowPrinter(options.format, terminal);
  const count = { done: 0, failed: 0, leftOut: 0 };
  let unreachable = false;
  const total = () => asked.count - count.leftOut;
  const progress = showProgress(options.progress ? terminal.screen : undefined, stderr, () => ({
    ...count,
    total: total(),
    complete: asked.complete,
    quota: defender.quota.snapshot().getIPStatistics,
  }));
  const sink = {
    announce: printer.announce,
    leftOut() {
      count.leftOut += 1;
    },
    row(row: Parameters<typeof printer.print>[0]) {
      count.done += 1;
      if (row.error) {
        count.failed += 1;
        unreachable ||= row.error.kind === "network" || row.error.kind === "credential";
        log(`${row.ipAddress}: ${row.error.message}`);
      }
      printer.print(row);
    },
  };
  try {
    for (const line of kept.found) log(`mde: ${line}`);
    await lookUp(defender, asked, kept, options, sink, signal);
  } finally {
    progress.stop();
    kept.close();
  }
  // That the reader has seen enough is no failure.
  if (signal?.reason === readerGone) return true;
  printer.end();
  const say = (words: string) => stderr.write(`mde: ${words}\n`);
  if (asked.complete && asked.count === 0) say("there is no address in the input.");
  if (unreachable && connection.proxyNote) say(connection.proxyNote);
  if (count.leftOut > 0) say(`${count.leftOut} private or reserved addresses were left out.`);
  const complete = asked.complete && count.done === total();
  if (!complete) {
    const wayOn = options.resume
      ? "The same command goes on from there."
      : "With --resume FILE a run can go on where it stopped.";
    say(
      `stopped when ${count.done} of ${asked.complete ? "" : "at least "}${total()} addresses were looked up. ${wayOn}`,
    );
  }
  return complete && count.failed === 0;
}
