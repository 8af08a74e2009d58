import { rejected } from "../events/reading.ts";

export const noDeviceId = rejected("DeviceId is not 40 hexadecimal digits");

/** The id of a device as it is stored. Undefined if it is none. */
export function deviceIdOf(value: unknown): string | undefined {
  return typeof value === "string" && /^[0-9a-f]{40}$/i.test(value) ? value.toLowerCase() : undefined;
}
