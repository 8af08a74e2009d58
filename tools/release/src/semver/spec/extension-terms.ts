import { child, elementsOf, type Located, membersOf, root } from "./located.ts";
import { addSchema } from "./schema-terms.ts";
import type { Terms } from "./terms.ts";

/** What the contract says of an operation in words of its own. */
export function addExtensions(terms: Terms, path: readonly string[], operation: Located): void {
  addPermissions(terms, path, child(operation, "x-permissions"));
  addQuotas(terms, path, operation);
  addScenarios(terms, path, operation);
  addFilters(terms, path, child(operation, "x-odata"));
  for (const name of ["x-retry", "x-paging"]) addFixed(terms, [...path, name], child(operation, name));
  const batch = child(operation, "x-batch");
  addFixed(terms, [...path, "batch member"], child(batch, "member"));
  addMaximum(terms, [...path, "batch max"], child(batch, "max"));
}

/** Any one permission of a kind suffices; a signed-in user needs the role as well. */
function addPermissions(terms: Terms, path: readonly string[], permissions: Located): void {
  for (const kind of ["application", "delegated"]) {
    for (const one of elementsOf(child(permissions, kind))) {
      terms.add("offer", [...path, `${kind} permission ${one.value}`], one);
    }
  }
  const role = child(permissions, "role");
  if (role.value !== undefined) terms.add("demand", [...path, "role"], role, role.value);
  terms.addRest([...path, "x-permissions"], permissions, ["application", "delegated", "role"]);
}

/** All quotas of an operation hold at once. They are listed, or a class of the document has them. */
function quotasOf(operation: Located): Located[] {
  const limits = child(operation, "x-rate-limits");
  const classes = child(root(operation.document), "x-rate-limit-classes");
  return elementsOf(typeof limits.value === "string" ? child(classes, limits.value) : limits);
}

function addQuotas(terms: Terms, path: readonly string[], operation: Located): void {
  for (const quota of quotasOf(operation)) {
    const [calls, perSeconds] = [child(quota, "calls"), child(quota, "perSeconds")];
    addMaximum(terms, [...path, `calls in ${perSeconds.value} s`], calls);
    terms.addRest([...path, `calls in ${perSeconds.value} s`], quota, ["calls", "perSeconds"]);
  }
}

/** With others a scenario is still the same exchange. */
const values = ["given", "limit", "request", "response"];

/** An operation's own scenarios, and those that all have in common but for the ones it is without, or of whose window it has no quota. */
function addScenarios(terms: Terms, path: readonly string[], operation: Located): void {
  const without = elementsOf(child(operation, "x-without")).map(({ value }) => value);
  const windows = quotasOf(operation).map((quota) => child(quota, "perSeconds").value);
  const common = membersOf(child(root(operation.document), "x-scenarios")).filter(([name, scenario]) => {
    const { value: limit } = child(scenario, "limit");
    return !without.includes(name) && (limit === undefined || windows.includes(limit));
  });
  const own = membersOf(child(operation, "x-scenarios"));
  const all = new Map([...common, ...own]);
  for (const [name, scenario] of all) {
    const at = [...path, `scenario ${name}`];
    terms.add("offer", at, scenario);
    terms.add("fixed", [...at, "exchange"], scenario, readExchange(scenario));
    for (const part of values) terms.add("text", [...at, part], child(scenario, part), child(scenario, part).value);
    terms.addRest(at, scenario, ["caller", ...values]);
  }
}

/** What makes a scenario: who asks, in which states of the provider, and the status that is answered. */
function readExchange(scenario: Located): string {
  const states = membersOf(child(scenario, "given")).map(([name]) => name);
  const caller = child(scenario, "caller").value ?? "callerAuthorized";
  return [caller, ...states.sort(), `status ${child(child(scenario, "response"), "status").value}`].join(", ");
}

function addFilters(terms: Terms, path: readonly string[], odata: Located): void {
  for (const [name, type] of membersOf(child(odata, "filter"))) {
    terms.add("offer", [...path, `$filter ${name}`], type);
    addFixed(terms, [...path, `$filter ${name}`, "type"], type);
  }
  for (const option of ["orderby", "expand"]) {
    const names = child(odata, option);
    for (const one of elementsOf(names)) terms.add("offer", [...path, `$${option} ${one.value}`], one);
    if (!Array.isArray(names.value)) addFixed(terms, [...path, `$${option}`], names);
  }
  const top = child(odata, "top");
  addFixed(terms, [...path, "$top", "default"], child(top, "default"));
  addMaximum(terms, [...path, "$top", "max"], child(top, "max"));
  terms.addRest([...path, "x-odata"], odata, ["filter", "orderby", "expand", "top"]);
}

function addFixed(terms: Terms, path: readonly string[], place: Located): void {
  if (place.value !== undefined) terms.add("fixed", path, place, place.value);
}

function addMaximum(terms: Terms, path: readonly string[], place: Located): void {
  if (place.value !== undefined) terms.add("demand", path, place, place.value, "larger");
}

/** The states that a provider's handlers are called for. They receive the parameters, as callers receive an answer. */
export function addStates(terms: Terms, states: Located): void {
  for (const [name, state] of membersOf(states)) {
    const path = [`state ${name}`];
    terms.add("offer", path, state);
    for (const [parameter, schema] of membersOf(child(state, "params"))) {
      terms.add("offer", [...path, parameter], schema);
      addSchema(terms, [...path, parameter], schema, "answer");
    }
    for (const one of elementsOf(child(state, "provides")))
      terms.add("demand", [...path, `provides ${one.value}`], one);
    terms.addRest(path, state, ["params", "provides"]);
  }
}

/** Servers by the name of their cloud, or by their address where they have no name. */
export function addServers(terms: Terms, servers: Located): void {
  for (const server of elementsOf(servers)) {
    const cloud = child(server, "x-cloud");
    const path = [`server ${child(cloud, "name").value ?? child(server, "url").value}`];
    terms.add("offer", path, server);
    addFixed(terms, [...path, "url"], child(server, "url"));
    addFixed(terms, [...path, "x-cloud"], cloud);
    terms.addRest(path, server, ["url", "x-cloud"]);
  }
}
