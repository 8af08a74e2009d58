import type { IPAddress, IPScope } from "@defender-endpoint/client/enrich";
import type { Found } from "../finding/find-addresses.ts";
import { NotTextError } from "../finding/read-text.ts";
import type { Finding } from "../finding/use-found.ts";
import { type Budget, leastTime } from "../header/budget.ts";
import { formatCount, formatSpan, plural } from "../wording/wording.ts";
import { FoundBlocks } from "./found-blocks.tsx";
import { mostAddresses } from "./question.ts";

interface FoundSummaryProps {
  finding: Finding;
  /** Nothing was given yet, or what is being asked already. */
  isSilent: boolean;
  /** Those of the text, and those of the networks and ranges that were expanded. */
  addresses: readonly IPAddress[];
  skipped: ReadonlySet<IPScope>;
  onSkip: (skipped: ReadonlySet<IPScope>) => void;
  expanded: ReadonlySet<string>;
  onExpand: (expanded: ReadonlySet<string>) => void;
  /** How many addresses would be asked about. */
  asking: number;
  tooMany: number;
  budget: Budget | undefined;
}

/** What was found in the text, before anything is asked. */
export function FoundSummary({ finding, isSilent, ...rest }: FoundSummaryProps) {
  return (
    <div className="found" role="status">
      {isSilent ? null : finding.is === "reading" ? (
        <p>Looking for addresses…</p>
      ) : finding.is === "unreadable" ? (
        <p className="warning">
          {finding.error instanceof NotTextError
            ? finding.error.message
            : "The file could not be read. It may have been moved or changed: choose it again."}
        </p>
      ) : (
        <Summary found={finding.found} {...rest} />
      )}
    </div>
  );
}

function Summary({
  found: { places, blocks, invalid },
  addresses,
  skipped,
  onSkip,
  expanded,
  onExpand,
  asking,
  tooMany,
  budget,
}: Omit<FoundSummaryProps, "finding" | "isSilent"> & { found: Found }) {
  const ms = budget && asking > 1 ? leastTime(asking, budget) : 0;
  return (
    <>
      {addresses.length === 0 && <p>There is no {blocks.length > 0 && "single "}IP address in this.</p>}
      {addresses.length > 1 && (
        <div className="scopes">
          <span>
            Found <strong>{plural(addresses.length, "address", "addresses")}</strong>
            {places > addresses.length && ` in ${formatCount(places)} places`}:
          </span>
          <Scopes addresses={addresses} skipped={skipped} onSkip={onSkip} />
        </div>
      )}
      <FoundBlocks blocks={blocks} expanded={expanded} onExpand={onExpand} />
      {invalid.length > 0 && (
        <p>
          {invalid.length === 1
            ? "This looks like an address and is none: "
            : "These look like addresses and are none: "}
          <span className="written">{invalid.slice(0, 5).join(", ")}</span>
          {invalid.length > 5 && ` and ${formatCount(invalid.length - 5)} more`}.
        </p>
      )}
      {tooMany > 0 && (
        <p className="warning">
          {formatCount(mostAddresses)} at a time are the most: the last {formatCount(tooMany)} are left out.
        </p>
      )}
      {ms > 0 && (
        <p>
          {formatCount(asking)} calls are more than is left of the quota now: this takes at least {formatSpan(ms)}.
        </p>
      )}
    </>
  );
}

const scopes: readonly IPScope[] = ["public", "private", "reserved"];

function Scopes({ addresses, skipped, onSkip }: Pick<FoundSummaryProps, "addresses" | "skipped" | "onSkip">) {
  const counts = scopes.map((scope) => ({
    scope,
    count: addresses.filter((address) => address.scope === scope).length,
  }));
  return counts
    .filter(({ count }) => count > 0)
    .map(({ scope, count }) => (
      <label key={scope}>
        <input
          type="checkbox"
          checked={!skipped.has(scope)}
          onChange={({ target }) => {
            const next = new Set(skipped);
            if (target.checked) next.delete(scope);
            else next.add(scope);
            onSkip(next);
          }}
        />
        {formatCount(count)} {scope}
      </label>
    ));
}
