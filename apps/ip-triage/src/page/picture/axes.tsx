import { longestLookBack } from "../asking/question.ts";
import { formatCount } from "../wording/wording.ts";
import { margin, type Scales } from "./scales.ts";

const day = new Intl.DateTimeFormat("en-US", { month: "short", day: "numeric", timeZone: "UTC" });
const hour = new Intl.DateTimeFormat("en-US", {
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
  timeZone: "UTC",
});
const dayMs = 86_400_000;

/** The lines behind the marks, and the words beside them. The table says the same to those who cannot see it. */
export function Axes({ scales, lookBackHours }: { scales: Scales; lookBackHours: number }) {
  const { x, y, zero, counts, times, isRecent, end } = scales;
  const lookBack = x(end - lookBackHours * 3_600_000);
  return (
    <div className="axes" aria-hidden="true">
      {isRecent && lookBackHours < longestLookBack && (
        <div className="look-back-area" style={{ left: lookBack, right: margin.right, bottom: margin.bottom }} />
      )}
      {counts.map((count) => (
        <div key={count} className="count-line" style={{ top: y(count), left: margin.left, right: margin.right }}>
          <span>{count >= 1_000 ? `${formatCount(count / 1_000)}k` : count}</span>
        </div>
      ))}
      {zero !== undefined && (
        <div className="count-line zero" style={{ top: zero, left: margin.left, right: margin.right }}>
          <span>0</span>
        </div>
      )}
      {times.map((time) => (
        <div key={Number(time)} className="time-line" style={{ left: x(time), top: margin.top, bottom: margin.bottom }}>
          <span>{Number(time) % dayMs === 0 ? day.format(time) : hour.format(time)}</span>
        </div>
      ))}
      <span className="axis-name">devices</span>
    </div>
  );
}
