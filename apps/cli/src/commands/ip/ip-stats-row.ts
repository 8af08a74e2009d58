import { isDefenderError } from "@defender-endpoint/client";
import { type IPBlock, largestIPBlock } from "@defender-endpoint/client/enrich";
import type { OperationAnswer } from "@defender-endpoint/types";
import { SignInError } from "../../connection/sign-in-error.ts";
import type { AskedFor } from "../../input/addresses.ts";
import { inMdeWords } from "../../output/mde-words.ts";

/** What is printed of one look-up. */
export interface IPStatsRow {
  readonly ipAddress: string;
  readonly answer?: OperationAnswer<"getIPStatistics">;
  readonly error?: { readonly kind: string; readonly message: string };
}

export function answeredRow(ipAddress: string, answer: OperationAnswer<"getIPStatistics">): IPStatsRow {
  return { ipAddress, answer };
}

export function failedRow(ipAddress: string, error: unknown): IPStatsRow {
  return { ipAddress, error: { kind: isDefenderError(error) ? error.kind : "unexpected", message: messageOf(error) } };
}

/** A text that is no address: asking the service would only cost a call. */
export function invalidRow({ text, block }: AskedFor): IPStatsRow {
  const message = block
    ? `is a ${block.kind} of ${block.size} addresses and was not asked. ${wayOut(block)}`
    : "is no IP address and was not asked. Expected IPv4 or IPv6, such as 10.209.67.177; --extract finds addresses in a text.";
  return { ipAddress: text, error: { kind: "argument", message } };
}

function wayOut({ size }: IPBlock): string {
  return size > largestIPBlock
    ? `Name one of up to ${largestIPBlock} with --expand, which asks for each address.`
    : `With --expand each is asked, in ${size} calls.`;
}

/** Whether what failed one call fails every other as well, so that going on only uses up the quota. */
export function failsAll(error: unknown): boolean {
  if (isDefenderError(error, "credential")) return error.temporary !== true;
  return ["unauthorized", "forbidden", "licence"].some((kind) => isDefenderError(error) && error.kind === kind);
}

function messageOf(error: unknown): string {
  // Whoever typed the address may read what the service says of it.
  if (isDefenderError(error, "bad-request") && error.serviceMessage) return error.serviceMessage;
  if (isDefenderError(error, "credential") && error.reason instanceof SignInError) return inMdeWords(error.reason);
  if (isDefenderError(error)) return inMdeWords(error);
  return error instanceof Error ? error.message : "unknown failure";
}
