import type { IndicatorChange } from "@defender-endpoint/client/indicators";
import type { Terminal } from "../../output/terminal.ts";

/** Says how many indicators were created, updated and so on, or with `dryRun` would be. */
export function tellCounts(
  counts: Partial<Readonly<Record<IndicatorChange, number>>>,
  { dryRun }: { readonly dryRun?: boolean | undefined },
  { stderr }: Terminal,
): void {
  const words = Object.entries(counts).flatMap(([change, count]) => {
    if (count === 0) return [];
    if (!/^(create|update|delete)$/.test(change)) return [`${count} ${change}`];
    return [dryRun ? `${count} to ${change}` : `${count} ${change}d`];
  });
  stderr.write(`mde: ${words.join(", ") || "nothing to do"}${dryRun ? ". Nothing was sent" : ""}.\n`);
}
