import { compareRest, type SpecComparison } from "./comparison.ts";
import { child, elementsOf, type Located, stringsOf } from "./located.ts";

/** Any one permission of a kind suffices; a signed-in user needs the role as well. */
export function comparePermissions(c: SpecComparison, before: Located, now: Located): void {
  for (const kind of ["application", "delegated"]) {
    const place = child(now, kind);
    const [was, is] = [stringsOf(child(before, kind)), stringsOf(place)];
    for (const name of was.filter((former) => !is.includes(former))) c.found("permission-removed", place, name);
    for (const name of is.filter((present) => !was.includes(present))) c.found("permission-added", place, name);
  }
  const [role, newRole] = [child(before, "role"), child(now, "role")];
  if (role.value !== newRole.value) c.found("role-changed", newRole, `${newRole.value}, was ${role.value}`);
  compareRest(c, before, now, ["application", "delegated", "role"]);
}

/** All quotas hold at once. */
export function compareQuotas(c: SpecComparison, before: Located, now: Located): void {
  const [was, is] = [readQuotas(before), readQuotas(now)];
  for (const perSeconds of new Set([...was.keys(), ...is.keys()])) {
    const [former, present] = [was.get(perSeconds) ?? Infinity, is.get(perSeconds) ?? Infinity];
    if (former === present) continue;
    const change = `${describe(present)} in ${perSeconds} s, was ${describe(former)}`;
    c.found(present < former ? "quota-lowered" : "quota-raised", now, change);
  }
}

/** The fewest calls in each span of time. */
function readQuotas(list: Located): Map<number, number> {
  const quotas = new Map<number, number>();
  for (const quota of elementsOf(list)) {
    const [calls, perSeconds] = [Number(child(quota, "calls").value), Number(child(quota, "perSeconds").value)];
    quotas.set(perSeconds, Math.min(calls, quotas.get(perSeconds) ?? Infinity));
  }
  return quotas;
}

function describe(calls: number): string {
  return calls === Infinity ? "no limit" : `${calls} calls`;
}
