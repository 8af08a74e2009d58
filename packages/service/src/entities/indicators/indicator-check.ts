import type { Entity } from "../../store.ts";
import { canonicalAddress } from "../../values/address.ts";
import { ServiceRefusal } from "../../wire/service-refusal.ts";

const hexDigits = (count: number) => new RegExp(`^[0-9a-f]{${count}}$`, "i");

/** What the value of each type must look like. Ranges of addresses are not supported (documented). */
const isValueOf: Readonly<Record<string, (value: string) => boolean>> = {
  FileSha1: (value) => hexDigits(40).test(value),
  FileSha256: (value) => hexDigits(64).test(value),
  FileMd5: (value) => hexDigits(32).test(value),
  CertificateThumbprint: (value) => hexDigits(40).test(value),
  IpAddress: (value) => canonicalAddress(value) !== undefined,
  DomainName: (value) => /^[^\s/:]+$/.test(value),
  Url: (value) => /^\S+$/.test(value),
};

/** Throws the refusal of an indicator whose members do not fit each other. */
export function checkIndicator({ indicatorValue, indicatorType, action, generateAlert }: Entity): void {
  const [value, type] = [String(indicatorValue ?? ""), String(indicatorType)];
  // That it is refused, and with which code, is captured; the words are ours.
  if (value === "") throw refusal("Received an empty indicator value.");
  if (Object.hasOwn(isValueOf, type) && !isValueOf[type]?.(value))
    throw refusal(`The indicator value is not a valid ${type}.`);
  if (action === "Audit" && generateAlert !== true) throw refusal("The action Audit needs generateAlert to be true.");
}

function refusal(message: string): ServiceRefusal {
  return new ServiceRefusal(400, "InvalidInput", message);
}
