import type { NewIndicator } from "@defender-endpoint/client/indicators";
import { argumentSchemas } from "@defender-endpoint/types/argument-schemas";
import type { InputRecord } from "../../input/records.ts";

const members = argumentSchemas("submitIndicator");
/** By their names in small letters: the portal's own CSV begins them with capitals, and calls one otherwise. */
const names = new Map([
  ...Object.keys(members).map((name): [string, string] => [name.toLowerCase(), name]),
  ["rbacgroups", "rbacGroupNames"],
]);
const listSeparator = /\s*[,;|]\s*/;

/**
 * Indicators as they are submitted, from objects or rows of CSV, which may be what a list prints: members that cannot be submitted are left
 * out, and so are empty ones. Whether they are right is for the client to say, of each.
 */
export function readIndicators(records: readonly InputRecord[]): NewIndicator[] {
  return records.map((record) => {
    const known = Object.entries(record).flatMap(([given, value]) => {
      const name = names.get(given.toLowerCase());
      return name === undefined || value === null || value === "" ? [] : [[name, readMember(name, value)]];
    });
    // The client checks what it is given.
    return Object.fromEntries(known) as NewIndicator;
  });
}

/** A cell of CSV as what the member is. */
function readMember(name: string, value: unknown): unknown {
  const types = [members[name]?.type].flat();
  if (typeof value !== "string") return value;
  if (types.includes("boolean") && /^(true|false)$/i.test(value)) return /^true$/i.test(value);
  return types.includes("array") ? value.split(listSeparator) : value;
}
