import { createHash } from "node:crypto";
import { join } from "node:path";
import type { OperationAnswer } from "@defender-endpoint/types";
import envPaths from "env-paths";
import { openAnswerFile, type Question } from "./answer-file.ts";
import type { KeptKind, KeptOperation } from "./kept-kind.ts";

export interface KeepOptions {
  readonly resume?: string;
  /** Minutes. */
  readonly cache?: number;
}

/** The answers that need not be asked for: those of the run that is resumed, and those of earlier runs that are fresh enough. */
export interface KeptAnswers<Id extends KeptOperation> {
  /** What was found in the files, in words. */
  readonly found: readonly string[];
  get(name: string): OperationAnswer<Id> | undefined;
  add(name: string, answer: OperationAnswer<Id>): void;
  close(): void;
}

export function openKeptAnswers<Id extends KeptOperation>(
  kind: KeptKind<Id>,
  { resume, cache }: KeepOptions,
  question: Question,
): KeptAnswers<Id> {
  const open = (file: string, maxAgeMs?: number) => openAnswerFile(file, kind, question, Date.now, maxAgeMs);
  const resumed = resume === undefined ? undefined : open(resume);
  const cached = cache === undefined ? undefined : open(cacheFile(question), cache * 60_000);
  const files = [resumed, cached].filter((file) => file !== undefined);
  const spoilt = files.reduce((sum, file) => sum + file.spoilt, 0);
  return {
    found: [
      ...(resumed?.oldest
        ? [
            `${resumed.size} answers are in ${resume}, the oldest from ${resumed.oldest.toISOString()}. They are not asked for again.`,
          ]
        : []),
      ...(spoilt > 0
        ? [`lines that hold no answer were thrown away: ${spoilt}. What they were about is asked again.`]
        : []),
    ],
    get(name) {
      const known = resumed?.get(name);
      if (known) return known;
      const fresh = cached?.get(name);
      // So that the file has all that this run prints.
      if (fresh) resumed?.add(name, fresh);
      return fresh;
    },
    add: (name, answer) => {
      for (const file of files) file.add(name, answer);
    },
    close: () => {
      for (const file of files) file.close();
    },
  };
}

function cacheFile({ baseUrl, tenantId, lookBackHours }: Question): string {
  const name = createHash("sha256")
    .update(JSON.stringify([baseUrl, tenantId, lookBackHours]))
    .digest("hex");
  return join(envPaths("mde", { suffix: "" }).cache, `ip-stats-${name.slice(0, 16)}.ndjson`);
}
