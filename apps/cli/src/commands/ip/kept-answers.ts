import { createHash } from "node:crypto";
import { join } from "node:path";
import envPaths from "env-paths";
import { openAnswerFile, type Question } from "./answer-file.ts";
import type { Entry } from "./answer-lines.ts";

export interface KeepOptions {
  readonly resume?: string;
  /** Minutes. */
  readonly cache?: number;
}

/** The answers that need not be asked for: those of the run that is resumed, and those of earlier runs that are fresh enough. */
export interface KeptAnswers {
  /** What was found in the files, in words. */
  readonly found: readonly string[];
  get(ip: string): Entry["answer"] | undefined;
  add(ip: string, answer: Entry["answer"]): void;
  close(): void;
}

export function openKeptAnswers({ resume, cache }: KeepOptions, question: Question): KeptAnswers {
  const open = (file: string, maxAgeMs?: number) => openAnswerFile(file, question, Date.now, maxAgeMs);
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
        ? [`lines that hold no answer were thrown away: ${spoilt}. Their addresses are asked again.`]
        : []),
    ],
    get(ip) {
      const known = resumed?.get(ip);
      if (known) return known;
      const fresh = cached?.get(ip);
      // So that the file has all that this run prints.
      if (fresh) resumed?.add(ip, fresh);
      return fresh;
    },
    add: (ip, answer) => {
      for (const file of files) file.add(ip, answer);
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
