import type { IPAddress, IPScope } from "@defender-endpoint/client/enrich";
import { expandIPBlock } from "@defender-endpoint/client/enrich";
import type { Found } from "../finding/find-addresses.ts";
import { nothing, type Source } from "../finding/source.ts";
import { formatCount } from "../wording/wording.ts";
import type { Question } from "./question.ts";

/** What is about to be asked: a source, and which of its addresses. */
export interface Draft {
  readonly source: Source;
  /** The kinds that are left out. */
  readonly skipped: ReadonlySet<IPScope>;
  /** The texts of the networks and ranges whose addresses are asked about. */
  readonly expanded: ReadonlySet<string>;
}

/** Of a source all of its addresses, and of its networks none. */
export function draftOf(source: Source): Draft {
  return { source, skipped: new Set(), expanded: new Set() };
}

/** The addresses of a text, and those of its networks and ranges that are expanded, each once. */
export function addressesOf({ addresses, blocks }: Found, expanded: ReadonlySet<string>): readonly IPAddress[] {
  const all = [...addresses, ...blocks.filter(({ text }) => expanded.has(text)).flatMap(expandIPBlock)];
  return [...new Map(all.map((address) => [address.ip, address])).values()];
}

/** How many questions are kept with what they were read from, which may be long. */
const mostKept = 5;

/** What questions were read from, as long as the page is open: what somebody has pasted is there when they come back to it. */
export interface KeptDrafts {
  keep(ips: readonly string[], draft: Draft): void;
  /** What a question was read from; what it says itself where that is not known, as it is not of a link. */
  of(question: Question | undefined): Draft;
  /** As it stands on the page: a list in one line, until somebody wants to see it. */
  shown(question: Question | undefined): Draft;
}

export function createKeptDrafts(): KeptDrafts {
  const drafts = new Map<string, Draft>();
  const textOf = ({ ips }: Question) => draftOf({ is: "text", text: ips.join("\n") });
  const of = (question: Question | undefined) =>
    question ? (drafts.get(question.ips.join()) ?? textOf(question)) : draftOf(nothing);
  return {
    keep(ips, draft) {
      const key = ips.join();
      drafts.delete(key);
      drafts.set(key, draft);
      const [oldest] = drafts.keys();
      if (drafts.size > mostKept && oldest !== undefined) drafts.delete(oldest);
    },
    of,
    shown(question) {
      if (!question || question.ips.length === 1) return of(question);
      const { source } = drafts.get(question.ips.join()) ?? {};
      const from = source && source.is !== "text" ? `, from ${source.name}` : "";
      const name = `${formatCount(question.ips.length)} addresses${from}`;
      return draftOf({ is: "asked", name });
    },
  };
}
