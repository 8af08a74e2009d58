import { memo } from "react";
import { explainFailure } from "../../failure/explain-failure.ts";
import type { AddressRow } from "../../lookup/address-row.ts";
import { Address } from "../../wording/address.tsx";
import { Age } from "../../wording/age.tsx";
import { KindMark } from "../../wording/kind-mark.tsx";
import { formatCount, lastHours, minuteOf } from "../../wording/wording.ts";
import { devicesOf, firstSeenOf, lastSeenOf } from "./order.ts";

interface AddressLineProps {
  id: string;
  row: AddressRow;
  index: number;
  /** The greatest count of devices in the table, which has the longest bar. */
  most: number;
  lookBackHours: number;
  /** Milliseconds since 1970, to the minute. */
  now: number;
  isCurrent: boolean;
  isPointed: boolean;
  isSelected: boolean;
  onPoint: (ip: string) => void;
  onSelect: (ip: string) => void;
}

/**
 * Has no inline styles: Chrome keeps each that it has ever met, and with every one all that follow take longer. A table that is
 * scrolled through would be ten times as slow at its end as at its beginning.
 */
export const AddressLine = memo(function AddressLine(props: AddressLineProps) {
  const { id, row, index, most, lookBackHours, now, isCurrent, isPointed, isSelected, onPoint, onSelect } = props;
  const marks = [isCurrent && "current", isPointed && "pointed", row.outcome.is];
  return (
    // The grid has the focus, and hands the keys on.
    <tr
      id={id}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      className={["line", ...marks].filter(Boolean).join(" ")}
      onPointerMove={() => onPoint(row.ip)}
      onClick={() => onSelect(row.ip)}
    >
      <td className="ip" title={`${row.ip}, ${row.scope}`}>
        <KindMark scope={row.scope} />
        <Address>{row.ip}</Address>
      </td>
      <td className="devices">
        <Devices row={row} most={most} lookBackHours={lookBackHours} />
      </td>
      <Time className="first" timestamp={firstSeenOf(row)} now={now} />
      <Time className="last" timestamp={lastSeenOf(row)} now={now} />
    </tr>
  );
}, areSame);

/** The handlers are made anew each time and do the same. */
function areSame(a: AddressLineProps, b: AddressLineProps): boolean {
  return (
    a.row === b.row &&
    a.index === b.index &&
    a.most === b.most &&
    a.now === b.now &&
    a.isCurrent === b.isCurrent &&
    a.isPointed === b.isPointed &&
    a.isSelected === b.isSelected
  );
}

function Devices({ row, most, lookBackHours }: Pick<AddressLineProps, "row" | "most" | "lookBackHours">) {
  const { outcome } = row;
  if (outcome.is === "waiting") return <span className="soft">…</span>;
  if (outcome.is === "failed") return <span className="failed-word">{explainFailure(outcome.error).title}</span>;
  const devices = devicesOf(row);
  if (devices === undefined) {
    return (
      <span className="soft" title={`Not seen in ${lastHours(lookBackHours)}`}>
        not seen
      </span>
    );
  }
  return (
    <>
      <span className="count-word">{formatCount(devices)}</span>
      <svg className="share" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
        <line x2={shareOf(devices, most)} />
      </svg>
    </>
  );
}

/** The length of a count's bar, by its logarithm as in the picture. */
function shareOf(devices: number, most: number): string {
  return (Math.log(1 + devices) / Math.log(1 + most)).toFixed(3);
}

interface TimeProps {
  className: string;
  timestamp: string | undefined;
  now: number;
}

/** How long ago, and where there is room for it the time itself. */
function Time({ className, timestamp, now }: TimeProps) {
  if (timestamp === undefined) return <td className={className}>–</td>;
  return (
    <td className={className}>
      <Age timestamp={timestamp} now={now} /> <span className="at">{minuteOf(timestamp)}</span>
    </td>
  );
}
