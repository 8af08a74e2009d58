import type { Operation } from "@defender-endpoint/spec/document";

/** The name under which the limits of an operation are known: `calls100In60calls1500In3600`, or `none`. */
export function limitClassOf({ "x-rate-limits": limits }: Pick<Operation, "x-rate-limits">): string {
  return limits.map(({ calls, perSeconds }) => `calls${calls}In${perSeconds}`).join("") || "none";
}
