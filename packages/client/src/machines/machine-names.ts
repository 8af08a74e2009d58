import type { Machine } from "./machine.ts";

/** How the beginning of a name may be written: the part before its domain. */
export function spellingsOf(name: string): ReadonlySet<string> {
  const [host] = partsOf(name);
  return new Set([host.toLowerCase(), host, host.toUpperCase()]);
}

/**
 * The machines that are called so. A name without a domain is that of machines of any domain. One with a domain is that of machines of this
 * domain; if there is none, of those whose domain is not known.
 */
export function machinesCalled(name: string, machines: readonly Machine[]): readonly Machine[] {
  const [host, domain] = partsOf(name.toLowerCase());
  const called = machines.flatMap((machine) => {
    const [its, itsDomain] = partsOf(String(machine.computerDnsName).toLowerCase());
    return its === host ? [{ machine, domain: itsDomain }] : [];
  });
  const wanted = called.filter((one) => domain === "" || one.domain === domain);
  const left = wanted.length > 0 ? wanted : called.filter((one) => one.domain === "");
  return left.map(({ machine }) => machine);
}

function partsOf(name: string): readonly [host: string, domain: string] {
  const dot = name.indexOf(".");
  return dot < 0 ? [name, ""] : [name.slice(0, dot), name.slice(dot + 1)];
}
