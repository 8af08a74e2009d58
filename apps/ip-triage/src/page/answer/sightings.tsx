import "./sightings.css";
import { Age } from "../wording/age.tsx";
import { useNow } from "../wording/use-now.ts";
import { placeOnAxis } from "./sightings-axis.ts";

interface SightingsProps {
  firstSeen: string | null | undefined;
  lastSeen: string | null | undefined;
  lookBackHours: number;
  /** Milliseconds since 1970: when the answer came. */
  asOf: number;
}

/** When an address was first and last seen: the times as the service gave them, and a picture of the 30 days. */
export function Sightings({ firstSeen, lastSeen, lookBackHours, asOf }: SightingsProps) {
  return (
    <figure className="sightings">
      <figcaption>First to last seen, within 30 days of data</figcaption>
      {firstSeen && lastSeen && (
        <Axis firstSeen={firstSeen} lastSeen={lastSeen} lookBackHours={lookBackHours} asOf={asOf} />
      )}
      <dl>
        <div>
          <dt>First seen</dt>
          <dd>
            <Seen at={firstSeen} />
          </dd>
        </div>
        <div>
          <dt>Last seen</dt>
          <dd>
            <Seen at={lastSeen} />
          </dd>
        </div>
      </dl>
    </figure>
  );
}

/** How long ago, and the time as the service gave it. */
function Seen({ at }: { at: string | null | undefined }) {
  const now = useNow();
  if (!at) return "not given";
  return (
    <>
      <Age timestamp={at} now={now} /> <span className="given">{at}</span>
    </>
  );
}

function Axis({ firstSeen, lastSeen, lookBackHours, asOf }: SightingsProps & { firstSeen: string; lastSeen: string }) {
  const stretch = placeOnAxis(firstSeen, lastSeen, asOf);
  if (!stretch) return null;
  const description =
    stretch.days === 0
      ? `Seen at ${lastSeen} only.`
      : `Seen from ${firstSeen} to ${lastSeen}: ${stretch.days} of the 30 days.`;
  const endsNow = stretch.endsAt === "now";
  return (
    <>
      <div className="axis" role="img" aria-label={description}>
        {endsNow && <div className="look-back" style={{ left: percent(1 - lookBackHours / 720) }} />}
        <div
          className="stretch"
          style={{
            left: `min(${percent(stretch.start)}, 100% - var(--least-stretch))`,
            right: percent(1 - stretch.end),
          }}
        />
      </div>
      <div className="ticks" aria-hidden="true">
        <span>{endsNow ? "30 days ago" : "30 days earlier"}</span>
        <span>20</span>
        <span>10</span>
        <span>{stretch.endsAt}</span>
      </div>
      {endsNow && lookBackHours < 720 && (
        <p className="legend">
          <span className="swatch" aria-hidden="true" /> the look-back, in which devices are counted
        </p>
      )}
    </>
  );
}

function percent(fraction: number): string {
  return `${(fraction * 100).toFixed(2)}%`;
}
