import type { IPScope } from "@defender-endpoint/client/enrich";
import { memo } from "react";
import type { AddressRow } from "../lookup/address-row.ts";
import { KindMark } from "../wording/kind-mark.tsx";

const scopes: readonly IPScope[] = ["public", "private", "reserved"];

/** What the shapes stand for: those that occur. */
export const Legend = memo(function Legend({ rows }: { rows: readonly AddressRow[] }) {
  const occurring = scopes.filter((scope) => rows.some((row) => row.scope === scope));
  return (
    <ul className="legend">
      {occurring.map((scope) => (
        <li key={scope}>
          <KindMark scope={scope} />
          {scope}
        </li>
      ))}
      <li>a bar from the first to the last sighting</li>
    </ul>
  );
});
