import { isDeepStrictEqual } from "node:util";
import { isRecord, type JsonRecord } from "../../../../contracts/src/json.ts";
import { createFindingList, type Finding } from "../finding.ts";
import type { Release } from "../release.ts";
import { compareOthers, type FoundInPact, read } from "./comparison.ts";
import { comparePactRequest } from "./request.ts";
import { comparePactResponse } from "./response.ts";
import { pactRules } from "./rules.ts";
import { compareRequiredStates } from "./states.ts";

/** A pact, and the contract of its time. */
type PactOfContract = readonly [pact: unknown, document: unknown];

/** Everything that differs between the pacts of two releases. */
export function comparePacts(before: Release, now: Release): readonly Finding[] {
  const list = createFindingList("pacts", pactRules);
  const found: FoundInPact = (rule, place, change) => list.add(rule, "@defender-endpoint/contracts", place, change);
  for (const [file, pact] of Object.entries(before.pacts)) {
    const present = now.pacts[file];
    if (present === undefined) found("pact-removed", file, "removed");
    else comparePact(found, file, [pact, before.document], [present, now.document]);
  }
  for (const file of Object.keys(now.pacts)) if (!(file in before.pacts)) found("pact-added", file, "added");
  return list.findings;
}

function comparePact(found: FoundInPact, file: string, before: PactOfContract, now: PactOfContract): void {
  for (const role of ["consumer", "provider"]) {
    const [was, is] = [read(before[0], role), read(now[0], role)];
    if (!isDeepStrictEqual(was, is)) found("not-understood", `${file}: ${role}`, "changed");
  }
  const [was, is] = [readInteractions(before[0]), readInteractions(now[0])];
  for (const [name, interaction] of was) {
    const present = is.get(name);
    const within: FoundInPact = (rule, at, change) => found(rule, `${name}: ${at}`, change);
    if (present) compareInteraction(within, [interaction, before[1]], [present, now[1]]);
    else found("interaction-removed", name, "removed");
  }
  for (const name of is.keys()) if (!was.has(name)) found("interaction-added", name, "added");
}

function compareInteraction(
  found: FoundInPact,
  [was, document]: readonly [JsonRecord, unknown],
  [is, newDocument]: readonly [JsonRecord, unknown],
): void {
  if (was["description"] !== is["description"]) found("values-changed", "description", String(is["description"]));
  const isSetUp = compareRequiredStates(found, was["providerStates"], is["providerStates"]);
  comparePactRequest(found, [was["request"], document], [is["request"], newDocument]);
  comparePactResponse(found, was["response"], is["response"], isSetUp);
  compareOthers(found, "", was, is, ["description", "providerStates", "request", "response"]);
}

/** By operation and scenario, as their descriptions begin. What follows is text, unless two begin alike. */
function readInteractions(pact: unknown): Map<string, JsonRecord> {
  const all = isRecord(pact) && Array.isArray(pact["interactions"]) ? pact["interactions"].filter(isRecord) : [];
  const names = all.map(({ description }) => String(description).split(": ")[0] ?? "");
  return new Map(
    all.map((interaction, index) => {
      const name = names[index] ?? "";
      const isUnique = names.indexOf(name) === names.lastIndexOf(name);
      return [isUnique ? name : String(interaction["description"]), interaction];
    }),
  );
}
