import type { HandlerContext } from "../../handler.ts";
import { equalTo } from "../../odata/equal-to.ts";
import { elementsAt, memberValue } from "../../odata/member-value.ts";
import type { Entity } from "../../store.ts";
import { notFound } from "../../wire/service-refusal.ts";
import { alert } from "../alerts/alert.ts";
import { collectionNow } from "../collection-now.ts";

/** What the organization has seen of a file. */
export interface SeenInOrganization {
  readonly organizationPrevalence: number;
  readonly orgFirstSeen: string | null;
  readonly orgLastSeen: string | null;
}

/** How many names of a file are answered, and of how many alerts they are taken (decided). */
const [mostNames, mostAlerts] = [5, 1000];

/**
 * What the world has seen of a file, by its SHA-1: what the file itself says, and never less than the organization has. Its names are those in
 * the evidence of alerts, the most frequent first. Throws the refusal of a file that neither the organization nor the world has seen
 * (documented).
 */
export async function fileStatistics(sha1: string, seen: SeenInOrganization, context: HandlerContext): Promise<Entity> {
  const file = await collectionNow("File", context).get(sha1.toLowerCase());
  if (file === undefined && seen.orgFirstSeen === null) throw notFound("File", sha1);
  const known = Number(memberValue(file, "globalPrevalence", "number") ?? 0);
  const globally = Math.max(known, seen.organizationPrevalence);
  return {
    ...(context.countsAlsoAsStrings ? { globalPrevalence: String(globally) } : {}),
    globallyPrevalence: globally,
    globalFirstObserved: file?.["globalFirstObserved"] ?? seen.orgFirstSeen,
    globalLastObserved: file?.["globalLastObserved"] ?? seen.orgLastSeen,
    topFileNames: await namesOf(sha1, context),
  };
}

async function namesOf(sha1: string, context: HandlerContext): Promise<string[]> {
  const filter = equalTo("evidence/sha1", sha1.toLowerCase(), alert.members);
  const alerts = await collectionNow("Alert", context).query({ filter, top: mostAlerts });
  const counts = new Map<string, number>();
  for (const evidence of alerts.flatMap((each) => elementsAt(each, "evidence"))) {
    const name = memberValue(evidence, "fileName", "string");
    if (typeof name !== "string" || memberValue(evidence, "sha1", "string") !== sha1.toLowerCase()) continue;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .flatMap(([name]) => name)
    .slice(0, mostNames);
}
