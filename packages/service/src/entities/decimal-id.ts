/** An id of decimal digits, as indicators and investigations have them (captured). Of a GUID 48 bits are as many as a number of JSON holds. */
export function decimalId(guid: string): string {
  return String(Number.parseInt(guid.replaceAll("-", "").slice(0, 12), 16));
}
