import { useMemo } from "react";
import { Address } from "../address.tsx";
import type { AddressRow } from "../lookup/address-row.ts";
import { formatCount, lastHours, plural, shortTime } from "../wording.ts";
import { insightOf } from "./insight.ts";
import { devicesOf, firstSeenOf } from "./order.ts";

interface InsightLineProps {
  rows: readonly AddressRow[];
  lookBackHours: number;
  onSelect: (ip: string) => void;
}

/** Which of these is unusual here, and when it appeared: the picture in words. */
export function InsightLine({ rows, lookBackHours, onSelect }: InsightLineProps) {
  const { seen, unseen, rarest, asRare, newest } = useMemo(() => insightOf(rows), [rows]);
  if (seen + unseen === 0) return null;
  return (
    <dl className="insight">
      {rarest && (
        <div>
          <dt>Rarest</dt>
          <dd>
            <AddressButton row={rarest} onSelect={onSelect} />
            <span className="soft">
              on {plural(devicesOf(rarest) ?? 0, "device", "devices")}
              {asRare > 0 && `, as are ${plural(asRare, "other", "others")}`}
            </span>
          </dd>
        </div>
      )}
      {newest && (
        <div>
          <dt>Appeared last</dt>
          <dd>
            <AddressButton row={newest} onSelect={onSelect} />
            <span className="soft">
              {shortTime(firstSeenOf(newest) ?? "")} UTC, on {plural(devicesOf(newest) ?? 0, "device", "devices")}
            </span>
          </dd>
        </div>
      )}
      <div>
        <dt>Seen</dt>
        <dd>
          <strong className="number">{formatCount(seen)}</strong>
          <span className="soft">in {lastHours(lookBackHours)}</span>
        </dd>
      </div>
      <div>
        <dt>Not seen</dt>
        <dd>
          <strong className="number">{formatCount(unseen)}</strong>
          <span className="soft">in that time, which does not make them safe</span>
        </dd>
      </div>
    </dl>
  );
}

function AddressButton({ row: { ip }, onSelect }: { row: AddressRow; onSelect: (ip: string) => void }) {
  return (
    <button type="button" className="link number" onClick={() => onSelect(ip)}>
      <Address>{ip}</Address>
    </button>
  );
}
