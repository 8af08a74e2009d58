import { compareRest, type SpecComparison } from "./comparison.ts";
import { child, elementsOf, isSame, type Located } from "./located.ts";

/** Servers by the name of their cloud, or by their address where they have no name. */
export function compareServers(c: SpecComparison, before: Located, now: Located): void {
  const [was, is] = [readServers(before), readServers(now)];
  for (const [name, server] of was) {
    const present = is.get(name);
    if (present) compareServer(c, server, present);
    else c.found("server-removed", server, `${name} removed`);
  }
  for (const [name, server] of is) if (!was.has(name)) c.found("server-added", server, `${name} added`);
}

function readServers(servers: Located): Map<string, Located> {
  return new Map(
    elementsOf(servers).map((server) => {
      const name = child(child(server, "x-cloud"), "name").value ?? child(server, "url").value;
      return [String(name), server];
    }),
  );
}

function compareServer(c: SpecComparison, before: Located, now: Located): void {
  for (const key of ["url", "x-cloud"]) {
    const [was, is] = [child(before, key), child(now, key)];
    if (!isSame(was, is))
      c.found("server-changed", is, `${JSON.stringify(is.value)}, was ${JSON.stringify(was.value)}`);
  }
  compareRest(c, before, now, ["url", "x-cloud"]);
}
