import { isIP } from "node:net";
import type { IndicatorType } from "@defender-endpoint/client/indicators";

const hashes: Readonly<Record<number, IndicatorType>> = { 32: "FileMd5", 40: "FileSha1", 64: "FileSha256" };
const domain = /^(?=.{4,253}$)(?:[a-z\d_](?:[a-z\d_-]{0,61}[a-z\d_])?\.)+(?:[a-z]{2,63}|xn--[a-z\d-]{1,59})$/i;

/** What a value is, from how it looks. Undefined where that does not tell; 40 digits are a SHA-1, and not a thumbprint. */
export function indicatorTypeOf(value: string): IndicatorType | undefined {
  if (/^[\da-f]+$/i.test(value)) return hashes[value.length];
  if (isIP(value) > 0) return "IpAddress";
  if (/^https?:\/\//i.test(value)) return URL.canParse(value) ? "Url" : undefined;
  return domain.test(value) ? "DomainName" : undefined;
}
