import { elementsAt, memberValue } from "../../odata/member-value.ts";
import type { Entity } from "../../store.ts";

/** What the evidence of an alert names by one of its members, each once, in the order of the evidence. */
export function namedInEvidence(alert: Entity, member: string): string[] {
  const values = elementsAt(alert, "evidence").map((each) => memberValue(each, member, "string"));
  return [...new Set(values.filter((value) => typeof value === "string" && value !== ""))].map(String);
}
