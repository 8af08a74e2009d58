import { closeSync, openSync, writeSync } from "node:fs";
import { attempt, type Entry, isEntry, lineOf, readAnswerLines, writeAnswerLines } from "./answer-lines.ts";

/** What answers depend on besides the address. Answers to another question are of no use. */
export interface Question {
  readonly baseUrl: string;
  readonly tenantId: string | undefined;
  readonly lookBackHours: number | undefined;
}

/** Answers in a file, a line for each, written as they come: whatever ends the process, what was answered is not asked again. */
export interface AnswerFile {
  readonly size: number;
  /** How many lines were no answers and were thrown away. */
  readonly spoilt: number;
  /** When the oldest of the answers was asked for. */
  readonly oldest: Date | undefined;
  get(ip: string): Entry["answer"] | undefined;
  add(ip: string, answer: Entry["answer"]): void;
  close(): void;
}

/**
 * Opens the file or begins one. Answers older than `maxAgeMs` leave it. Throws a usage error for a file that is something else, or
 * that answers another question; it is left as it is.
 */
export function openAnswerFile(
  file: string,
  { baseUrl, tenantId = "", lookBackHours }: Question,
  now: () => number,
  maxAgeMs = Number.POSITIVE_INFINITY,
): AnswerFile {
  const head = { kind: "mde ip stats", question: { baseUrl, tenantId, lookBackHours: lookBackHours ?? "30 days" } };
  const found = readAnswerLines(file, head);
  const entries = found?.entries.filter(({ askedAt }) => now() - Date.parse(askedAt) <= maxAgeMs) ?? [];
  if (!found || found.torn || found.spoilt > 0 || entries.length < found.entries.length)
    writeAnswerLines(file, head, entries);
  const known = new Map(entries.map(({ ip, answer }) => [ip, answer]));
  const times = entries.map(({ askedAt }) => askedAt).sort();
  const descriptor = attempt(file, "written", () => openSync(file, "a"));
  return {
    size: known.size,
    spoilt: found?.spoilt ?? 0,
    oldest: times[0] === undefined ? undefined : new Date(times[0]),
    get: (ip) => known.get(ip),
    add(ip, answer) {
      const entry = { askedAt: new Date(now()).toISOString(), ip, answer };
      // What would be thrown away when the file is read is not written.
      if (isEntry(entry)) attempt(file, "written", () => writeSync(descriptor, lineOf(entry)));
    },
    close: () => closeSync(descriptor),
  };
}
