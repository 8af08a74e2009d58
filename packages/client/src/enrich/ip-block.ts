import ipaddr from "ipaddr.js";
import { ArgumentError } from "../errors/call-errors.ts";
import type { ParsedAddress } from "./address-form.ts";
import { describeAddress, type IPAddress } from "./ip-address.ts";

/** Several addresses that were written as one: a network or a range. The service answers for single addresses only. */
export interface IPBlock {
  readonly kind: "network" | "range";
  /** In its one spelling: `10.20.0.0/24`, `8.8.8.8-8.8.8.20`. */
  readonly text: string;
  readonly first: IPAddress;
  readonly last: IPAddress;
  /** How many addresses it has, all of a network counted. More than one. */
  readonly size: bigint;
}

/** The size of the largest block that `expandIPBlock` takes apart: as many calls take a sixth of the quota of an hour. */
export const largestIPBlock = 256;

/**
 * Every address of a block, in their order, those included that name a network and its broadcasts.
 * @throws {ArgumentError} when the block has more than `largestIPBlock`; its `size` tells beforehand.
 */
export function expandIPBlock({ first, size }: IPBlock): readonly IPAddress[] {
  if (size > largestIPBlock) {
    throw new ArgumentError(
      `The block has ${size} addresses. Expected at most ${largestIPBlock}: take a smaller one, or name its addresses.`,
      { argument: "block" },
    );
  }
  const start = ipaddr.parse(first.ip).toByteArray();
  return Array.from({ length: Number(size) }, (_, ahead) =>
    describeAddress(fromNumber(toNumber(start) + BigInt(ahead), start.length)),
  );
}

/**
 * The network that an address is in, by the length of its prefix in `bits`: those of the spelling, 128 for IPv4-mapped IPv6.
 * Undefined where it is no length, or that of a single address.
 */
export function networkOf(address: ParsedAddress, prefix: number, bits: 32 | 128): IPBlock | undefined {
  if (prefix >= bits) return undefined;
  if (address.kind() === "ipv4" && bits === 128) {
    return prefix < 96
      ? networkOf(ipaddr.IPv4.parse(String(address)).toIPv4MappedAddress(), prefix, 128)
      : networkOf(address, prefix - 96, 32);
  }
  const bytes = address.toByteArray();
  const free = BigInt(bits - prefix);
  const first = (toNumber(bytes) >> free) << free;
  const block = blockOf("network", first, first + (1n << free) - 1n, bytes.length);
  return { ...block, text: `${block.first.ip}/${prefix}` };
}

/** The range between two addresses of one family, the first of which is the lower one. Undefined for others. */
export function rangeOf(from: ParsedAddress, to: ParsedAddress): IPBlock | undefined {
  if (from.kind() !== to.kind()) return undefined;
  const [first, last] = [toNumber(from.toByteArray()), toNumber(to.toByteArray())];
  return first < last ? blockOf("range", first, last, from.toByteArray().length) : undefined;
}

function blockOf(kind: IPBlock["kind"], from: bigint, to: bigint, length: number): IPBlock {
  const [first, last] = [describeAddress(fromNumber(from, length)), describeAddress(fromNumber(to, length))];
  return { kind, text: `${first.ip}-${last.ip}`, first, last, size: to - from + 1n };
}

function toNumber(bytes: readonly number[]): bigint {
  return bytes.reduce((number, byte) => number * 256n + BigInt(byte), 0n);
}

function fromNumber(number: bigint, length: number): ParsedAddress {
  const bytes = Array.from({ length }, (_, at) => Number((number >> BigInt(8 * (length - 1 - at))) & 255n));
  return ipaddr.fromByteArray(bytes);
}
