import type { Readable } from "node:stream";
import { type ClientOptions, createDefenderClient } from "@defender-endpoint/client";
import { readAddresses } from "./addresses.ts";
import { type FormatName, formats } from "./formats.ts";
import { answeredRow, failedRow, type IPStatsRow } from "./ip-stats-row.ts";

export interface IPStatsOptions {
  readonly file?: string;
  readonly lookBackHours?: number;
  readonly format: FormatName;
}

export interface Streams {
  readonly stdin: Readable;
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
}

/**
 * Looks the addresses up and prints them. Answers whether every one of them got an answer. Stopped by the signal, it prints what it
 * has.
 */
export async function printIPStats(
  addresses: readonly string[],
  options: IPStatsOptions,
  client: ClientOptions,
  { stdin, stdout, stderr }: Streams,
  signal?: AbortSignal,
): Promise<boolean> {
  const defender = createDefenderClient(client);
  const { lookBackHours } = options;
  const format = formats[options.format];
  // Arranged by this once all are in: answers come in the order in which they arrive.
  const order: string[] = [];
  const rows: IPStatsRow[] = [];
  let failures = 0;

  async function* inputs() {
    for await (const ip of readAddresses(addresses, options.file, stdin)) {
      order.push(ip);
      yield lookBackHours === undefined ? { ip } : { ip, lookBackHours };
    }
  }

  if (format.streams) stdout.write(format.head);
  for await (const result of defender.many("getIPStatistics", inputs(), signal ? { signal } : {})) {
    const { ip } = result.input;
    const row = result.ok ? answeredRow(ip, result.value) : failedRow(ip, result.error);
    if (row.error) {
      failures += 1;
      stderr.write(`${ip}: ${row.error.message}\n`);
    }
    if (format.streams) stdout.write(format.line(row));
    else rows.push(row);
  }
  if (!format.streams) {
    const position = new Map(order.map((ip, index) => [ip, index]));
    rows.sort((a, b) => (position.get(a.ipAddress) ?? 0) - (position.get(b.ipAddress) ?? 0));
    stdout.write(format.all(rows));
  }
  if (signal?.aborted) stderr.write("mde: stopped before all addresses were looked up.\n");
  return failures === 0 && !signal?.aborted;
}
