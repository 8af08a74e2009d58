import { isDeepStrictEqual } from "node:util";
import { isRecord, type JsonRecord } from "../../../../contracts/src/json.ts";
import { compareOthers, type FoundInPact, read } from "./comparison.ts";
import { compareMatchers, isExact } from "./matchers.ts";
import type { IsSetUp } from "./states.ts";

/** The values that a pact promises, by the paths that matchers call them by. */
type Promises = ReadonlyMap<string, unknown>;

/** What a provider has to answer. */
export function comparePactResponse(found: FoundInPact, before: unknown, now: unknown, isSetUp: IsSetUp): void {
  const [was, is] = [asRecord(before), asRecord(now)];
  if (was["status"] !== is["status"]) {
    found("status-changed", "response status", `${is["status"]}, was ${was["status"]}`);
  }
  const [rules, newRules] = [read(was, "matchingRules"), read(is, "matchingRules")];
  const promises: Readonly<Record<string, readonly [Promises, Promises]>> = {
    header: [readHeaders(was), readHeaders(is)],
    body: [readBody(was), readBody(is)],
  };
  for (const [kind, [former, present]] of Object.entries(promises)) {
    comparePromises(found, kind, former, present, (path, one, other) => {
      const mustBeExact = [rules, newRules].some((all) => isExact(read(all, kind)[path]));
      return mustBeExact && !isSetUp(one, other);
    });
  }
  compareMatchers(found, "response", rules, newRules, (kind, path) => {
    const [former, present] = promises[kind] ?? [];
    return former?.has(path) === present?.has(path);
  });
  compareOthers(found, "response body ", read(was, "body"), read(is, "body"), ["content"]);
  compareOthers(found, "response ", was, is, ["body", "headers", "matchingRules", "status"]);
}

function comparePromises(
  found: FoundInPact,
  kind: string,
  before: Promises,
  now: Promises,
  isPromised: (path: string, was: unknown, is: unknown) => boolean,
): void {
  for (const [path, was] of before) {
    const at = `response ${kind} ${path}`;
    const is = now.get(path);
    const change = `${JSON.stringify(is)}, was ${JSON.stringify(was)}`;
    if (!now.has(path)) found("promise-removed", at, "removed");
    else if (typeof was !== typeof is || (was === null) !== (is === null)) found("promise-changed", at, change);
    else if (!isDeepStrictEqual(was, is))
      found(isPromised(path, was, is) ? "promise-changed" : "values-changed", at, change);
  }
  for (const path of now.keys()) if (!before.has(path)) found("promise-added", `response ${kind} ${path}`, "added");
}

function readHeaders(response: JsonRecord): Promises {
  return new Map(Object.entries(read(response, "headers")));
}

function readBody(response: JsonRecord): Promises {
  const body = read(response, "body");
  return "content" in body ? new Map(leavesOf(body["content"], "$")) : new Map();
}

function leavesOf(value: unknown, path: string): [string, unknown][] {
  if (Array.isArray(value) && value.length > 0) {
    return value.flatMap((element, index) => leavesOf(element, `${path}[${index}]`));
  }
  if (!isRecord(value) || Object.keys(value).length === 0) return [[path, value]];
  return Object.entries(value).flatMap(([name, member]) =>
    leavesOf(member, /^\w+$/.test(name) ? `${path}.${name}` : `${path}['${name}']`),
  );
}

function asRecord(value: unknown): JsonRecord {
  return isRecord(value) ? value : {};
}
