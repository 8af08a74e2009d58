import { type ReactNode, useMemo } from "react";
import type { AddressRow } from "../../lookup/address-row.ts";
import { Address } from "../../wording/address.tsx";
import { Age } from "../../wording/age.tsx";
import { useNow } from "../../wording/use-now.ts";
import { formatCount, lastHours, plural } from "../../wording/wording.ts";
import { daysOfNew, mostOfRare } from "../narrowing/unusual.ts";
import { startingView, type View } from "../narrowing/view.ts";
import { devicesOf, firstSeenOf } from "../table/order.ts";
import { insightOf } from "./insight.ts";

interface InsightLineProps {
  rows: readonly AddressRow[];
  lookBackHours: number;
  onView: (change: Partial<View>) => void;
}

/** What to look at first: which of these is unusual here, what is new, and how many were seen at all. Each leads to its rows. */
export function InsightLine({ rows, lookBackHours, onView }: InsightLineProps) {
  const { seen, unseen, unusual, rarest, asRare, newest, recent } = useMemo(() => insightOf(rows), [rows]);
  const now = useNow();
  if (seen + unseen === 0) return null;
  // What is shown is this and nothing that was narrowed before.
  const narrow = (change: Partial<View>) => () => onView({ find: "", show: "all", region: {}, ...change });
  return (
    <dl className="insight" aria-label="What stands out">
      {unusual > 0 && (
        <Item term="Look at these first">
          <Count count={unusual} onShow={narrow({ ...startingView, show: "unusual", selected: undefined })} />
          <span className="soft">
            public, on at most {mostOfRare} devices or new in {daysOfNew} days
          </span>
        </Item>
      )}
      {rarest && (
        <Item term={rarest.scope === "public" ? "Rarest public" : "Rarest"}>
          <AddressButton row={rarest} onView={onView} />
          <span className="soft">
            on {plural(devicesOf(rarest) ?? 0, "device", "devices")}
            {asRare > 0 && `, as are ${plural(asRare, "other", "others")}`}
          </span>
        </Item>
      )}
      {newest && (
        <Item term="Appeared last">
          <AddressButton row={newest} onView={onView} />
          <span className="soft">
            <Age timestamp={firstSeenOf(newest) ?? ""} now={now} />, on{" "}
            {plural(devicesOf(newest) ?? 0, "device", "devices")}
          </span>
        </Item>
      )}
      <Item term="New in 24 hours">
        <Count
          count={recent.count}
          onShow={narrow({ region: { from: recent.from }, sort: "first", descending: true })}
        />
      </Item>
      <Item term="Seen">
        <Count count={seen} onShow={narrow({ show: "seen" })} />
        <span className="soft">in {lastHours(lookBackHours)}</span>
      </Item>
      <Item term="Not seen">
        <Count count={unseen} onShow={narrow({ show: "unseen", sort: startingView.sort })} />
        <span className="soft">in that time, which does not make them safe</span>
      </Item>
    </dl>
  );
}

function Item({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** How many there are, and the way to them. */
function Count({ count, onShow }: { count: number; onShow: () => void }) {
  if (count === 0) return <strong className="number">0</strong>;
  return (
    <button type="button" className="link number" onClick={onShow}>
      {formatCount(count)}
    </button>
  );
}

function AddressButton({ row: { ip }, onView }: { row: AddressRow; onView: InsightLineProps["onView"] }) {
  return (
    <button type="button" className="link number" onClick={() => onView({ selected: ip })}>
      <Address>{ip}</Address>
    </button>
  );
}
