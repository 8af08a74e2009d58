/** A line in which an address stands. */
export interface SourceLine {
  /** From 1 on, in its text or file. */
  readonly number: number;
  readonly text: string;
}

/** Where an address stands in what was pasted or dropped. */
export interface Mention {
  /** How often, repetitions included. */
  readonly count: number;
  /** The first lines of it. */
  readonly lines: readonly SourceLine[];
}

export type Mentions = ReadonlyMap<string, Mention>;

/** How many lines of an address are kept, and how much of each: enough to know why it was looked up, and little in memory. */
const mostLines = 3;
const longestLine = 240;

export interface MentionCollector {
  add(ip: string, number: number, line: string): void;
  readonly mentions: Mentions;
}

export function createMentions(): MentionCollector {
  const mentions = new Map<string, { count: number; lines: SourceLine[] }>();
  return {
    add(ip, number, line) {
      const mention = mentions.get(ip) ?? { count: 0, lines: [] };
      mention.count += 1;
      const isNew = mention.lines.at(-1)?.number !== number;
      if (isNew && mention.lines.length < mostLines) mention.lines.push({ number, text: excerpt(line, ip) });
      mentions.set(ip, mention);
    },
    mentions,
  };
}

/** A line, or what stands around the address where it is long. A copy: a part of a text would keep all of it in memory. */
function excerpt(line: string, ip: string): string {
  const start = line.length > longestLine ? Math.max(0, line.indexOf(ip) - longestLine / 2) : 0;
  const end = start + longestLine;
  const text = line.slice(start, end).trim();
  return structuredClone(`${start > 0 ? "…" : ""}${text}${end < line.length ? "…" : ""}`);
}

/** Those that tell more than the address: a list of addresses alone has no lines worth a look. */
export function tellingLines(ip: string, mention: Mention | undefined): readonly SourceLine[] {
  return mention?.lines.filter(({ text }) => text.replaceAll(/[,;\s"']/g, "").toLowerCase() !== ip) ?? [];
}
