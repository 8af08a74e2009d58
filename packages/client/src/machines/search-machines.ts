import { wrong } from "../checks/option-checks.ts";
import type { DefenderClient } from "../defender-client.ts";
import type { CallOptions } from "../options/call-options.ts";
import { settingsOf } from "../options/client-settings.ts";
import { type Machine, machinesOf } from "./machine.ts";
import { machinesCalled, spellingsOf } from "./machine-names.ts";
import type { Way } from "./wanted-machine.ts";

const all = { limit: Number.POSITIVE_INFINITY };

/** Milliseconds by which the service's clock may be behind: a time that has not come is refused, and 15 minutes around it count anyway. */
const clockTolerance = 60_000;

/** The machines that are what is wanted, in no order. What the service has found is looked at again: its filters are known to let others through. */
export async function searchMachines(
  defender: DefenderClient,
  { way, value, time }: { readonly way: Way; readonly value: string; readonly time: unknown },
  options: CallOptions,
): Promise<readonly Machine[]> {
  if (way === "name") return searchByName(defender, value, options);
  if (way === "aadDeviceId") {
    const listed = await defender.listMachines({ $filter: { aadDeviceId: value } }, options).toArray(all);
    return listed.filter(({ aadDeviceId }) => aadDeviceId?.toLowerCase() === value.toLowerCase());
  }
  const now = settingsOf(defender).runtime.now();
  const timestamp = time === undefined ? new Date(now - clockTolerance).toISOString() : timestampOf(time);
  return machinesOf("findMachinesByIp", await defender.findMachinesByIp({ ip: value, timestamp }, options));
}

/** It is not known whether the service looks at the case of names, which it mostly writes small. */
async function searchByName(defender: DefenderClient, name: string, options: CallOptions): Promise<readonly Machine[]> {
  for (const startswith of spellingsOf(name)) {
    const listed = await defender.listMachines({ $filter: { computerDnsName: { startswith } } }, options).toArray(all);
    const called = machinesCalled(name, listed);
    if (called.length > 0) return called;
  }
  return [];
}

function timestampOf(time: unknown): string {
  if (time instanceof Date && !Number.isNaN(time.getTime())) return time.toISOString();
  if (typeof time === "string" && /(z|[+-]\d\d:\d\d)$/i.test(time)) return time;
  throw wrong("time", "a date, or a text with a zone such as 2026-03-01T10:00:00Z");
}
