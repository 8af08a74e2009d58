import { wrong } from "../checks/option-checks.ts";
import { membersOf } from "../wire/json.ts";

/** By what a machine is known to who looks for it. */
export type WantedMachine =
  /** Its name, with its domain or without, in any case. */
  | { readonly name: string }
  /**
   * An internal address that it had at a time of the last 30 days, or up to 15 minutes before or after it (documented). The time is a date, or
   * a text with a zone such as `2026-03-01T10:00:00Z`. Default: now.
   */
  | { readonly ip: string; readonly time?: Date | string }
  /** Its id in the directory (Entra ID). */
  | { readonly aadDeviceId: string };

const ways = ["name", "ip", "aadDeviceId"] as const;
export type Way = (typeof ways)[number];

/**
 * By which of its members a machine is wanted, and what that says.
 * @throws {ArgumentError} unless it is one of them, with a text in it.
 */
export function wayOf(wanted: WantedMachine): { readonly way: Way; readonly value: string; readonly time: unknown } {
  const { time, ...members } = membersOf(wanted);
  const [way, ...others] = Object.keys(members);
  const known = ways.find((one) => one === way);
  if (known === undefined || others.length > 0 || (time !== undefined && known !== "ip"))
    throw wrong("wanted", "{ name }, { ip } with or without a time, or { aadDeviceId }");
  const value = members[known];
  if (typeof value !== "string" || value.trim() === "") throw wrong(known, "a text that is not empty");
  return { way: known, value: value.trim(), time };
}
