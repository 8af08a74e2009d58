import { closeSync, openSync, writeSync } from "node:fs";
import type { OperationAnswer } from "@defender-endpoint/types";
import { attempt, readAnswerLines, writeAnswerLines } from "./answer-lines.ts";
import { isAnswer, type KeptKind, type KeptOperation, lineOfEntry } from "./kept-kind.ts";

/** What answers depend on besides the name. Answers to another question are of no use. */
export interface Question {
  readonly baseUrl: string;
  readonly tenantId: string | undefined;
  readonly lookBackHours: number | undefined;
}

/** Answers in a file, a line for each, written as they come: whatever ends the process, what was answered is not asked again. */
export interface AnswerFile<Id extends KeptOperation> {
  readonly size: number;
  /** How many lines were no answers and were thrown away. */
  readonly spoilt: number;
  /** When the oldest of the answers was asked for. */
  readonly oldest: Date | undefined;
  get(name: string): OperationAnswer<Id> | undefined;
  add(name: string, answer: OperationAnswer<Id>): void;
  close(): void;
}

/**
 * Opens the file or begins one. Answers older than `maxAgeMs` leave it. Throws a usage error for a file that is something else, or
 * that answers another question; it is left as it is.
 */
export function openAnswerFile<Id extends KeptOperation>(
  file: string,
  kind: KeptKind<Id>,
  { baseUrl, tenantId = "", lookBackHours }: Question,
  now: () => number,
  maxAgeMs = Number.POSITIVE_INFINITY,
): AnswerFile<Id> {
  const head = { kind: kind.command, question: { baseUrl, tenantId, lookBackHours: lookBackHours ?? "30 days" } };
  const found = readAnswerLines(file, kind, head);
  const entries = found?.entries.filter(({ askedAt }) => now() - Date.parse(askedAt) <= maxAgeMs) ?? [];
  if (!found || found.torn || found.spoilt > 0 || entries.length < found.entries.length)
    writeAnswerLines(file, kind, head, entries);
  const known = new Map(entries.map(({ name, answer }) => [name, answer]));
  const times = entries.map(({ askedAt }) => askedAt).sort();
  const descriptor = attempt(file, "written", () => openSync(file, "a"));
  return {
    size: known.size,
    spoilt: found?.spoilt ?? 0,
    oldest: times[0] === undefined ? undefined : new Date(times[0]),
    get: (name) => known.get(name),
    add(name, answer) {
      // What would be thrown away when the file is read is not written.
      if (!isAnswer(kind, answer)) return;
      const line = lineOfEntry(kind, { askedAt: new Date(now()).toISOString(), name, answer });
      attempt(file, "written", () => writeSync(descriptor, line));
    },
    close: () => closeSync(descriptor),
  };
}
