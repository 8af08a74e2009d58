import { formatCount, shortTime } from "../wording/wording.ts";
import type { Mark } from "./marks.ts";

interface HighlightProps {
  /** What is pointed at, or else selected. */
  mark: Mark | undefined;
  /** What is selected. */
  chosen: Mark | undefined;
  /** Of the picture, in pixels. */
  width: number;
}

/** The marks that are pointed at and selected, here or in the table. */
export function Highlight({ mark, chosen, width }: HighlightProps) {
  return (
    <div className="highlights" aria-hidden="true">
      {chosen && <Bar mark={chosen} className="selected-bar" />}
      {mark && mark !== chosen && <Bar mark={mark} className="pointed-bar" />}
      {mark && <Tip mark={mark} width={width} />}
    </div>
  );
}

function Bar({ mark: { start, end, y }, className }: { mark: Mark; className: string }) {
  return <div className={className} style={{ left: start - 7, top: y - 7, width: end - start + 14 }} />;
}

function Tip({ mark: { sighted, start, y }, width }: { mark: Mark; width: number }) {
  const { row, devices } = sighted;
  const side = start > width / 2 ? { right: width - start } : { left: start };
  return (
    <div className="tip" style={{ ...side, ...(y > 110 ? { top: y - 14, translate: "0 -100%" } : { top: y + 14 }) }}>
      <strong>{row.ip}</strong>
      <span>
        {devices === 0 ? "not seen in the look-back" : devices === 1 ? "1 device" : `${formatCount(devices)} devices`}
      </span>
      {row.outcome.is === "answered" && <span>since {shortTime(row.outcome.statistics.orgFirstSeen ?? "")} UTC</span>}
    </div>
  );
}
