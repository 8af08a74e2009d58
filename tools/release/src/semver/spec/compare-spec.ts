import { isDeepStrictEqual } from "node:util";
import { createFindingList, type Finding } from "../finding.ts";
import { readTerms } from "./read-terms.ts";
import { type SpecRule, specRules } from "./rules.ts";
import type { Looser, Term } from "./terms.ts";

/** Everything that differs between two versions of the bundled contract. What is within something new or gone is not told apart. */
export function compareSpec(before: unknown, now: unknown): readonly Finding[] {
  const list = createFindingList("spec", specRules);
  const [former, present] = [readTerms(before), readTerms(now)];
  const told = new Set<string>();
  for (const key of new Set([...former.keys(), ...present.keys()])) {
    const [was, is] = [former.get(key), present.get(key)];
    const term = is ?? was;
    if (!term || isWithin(term, told)) continue;
    if (!was || !is) told.add(key);
    else if (isDeepStrictEqual(was.value, is.value)) continue;
    list.add(findRule(was, is), "@defender-endpoint/spec", term.pointer, describe(was, is));
  }
  return list.findings;
}

function isWithin({ path }: Term, told: ReadonlySet<string>): boolean {
  return path.some((_, index) => index > 0 && told.has(JSON.stringify(path.slice(0, index))));
}

function findRule(was: Term | undefined, is: Term | undefined): SpecRule {
  const nature = is?.nature ?? was?.nature;
  switch (nature) {
    case "offer":
      return is ? "offer-added" : "offer-removed";
    case "given":
      return is ? (is.value === true ? "given-required" : "given-optional") : "given-removed";
    case "received":
      if (!is) return "received-removed";
      return is.value === true ? "received-required" : was ? "received-optional" : "received-added";
    case "demand":
      return !is || (was && isLooser(was.value, is.value, is.looser)) ? "demand-loosened" : "demand-tightened";
    case "guarantee":
      return "guarantee-changed";
    case "fixed":
      return was ? "fixed-changed" : "fixed-added";
    case "deprecation":
      return is?.value === true ? "deprecated" : "text";
    case "text":
      return "text";
    default:
      return "unknown";
  }
}

function isLooser(was: unknown, is: unknown, looser: Looser | undefined): boolean {
  if (looser === "superset") return Array.isArray(was) && Array.isArray(is) && was.every((one) => is.includes(one));
  if (typeof was !== "number" || typeof is !== "number" || looser === undefined) return false;
  return looser === "larger" ? is > was : is < was;
}

function describe(was: Term | undefined, is: Term | undefined): string {
  if (!was) return "added";
  if (!is) return "removed";
  if (is.nature === "text") return "changed";
  return `${shorten(is.value)}, was ${shorten(was.value)}`;
}

function shorten(value: unknown): string {
  const text = JSON.stringify(value) ?? "none";
  return text.length > 100 ? `${text.slice(0, 100)}...` : text;
}
