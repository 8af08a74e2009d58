import "./run-status.css";
import { type RefObject, useState } from "react";
import type { Question } from "../../asking/question.ts";
import { keepFocus } from "../../attention/keep-focus.ts";
import { useCountdown } from "../../attention/use-countdown.ts";
import { explainFailure } from "../../failure/explain-failure.ts";
import { type Budget, leastTime } from "../../header/budget.ts";
import type { ListLookup } from "../../lookup/use-lookup-run.ts";
import { formatCount, formatSpan, formatWait, plural } from "../../wording/wording.ts";

interface RunStatusProps {
  /** Of how far it is. */
  status: RefObject<HTMLParagraphElement | null>;
  question: Question;
  lookup: ListLookup;
  budget: Budget | undefined;
}

/** How far the lookups are, why they wait if they do, and the way to stop them and to go on. */
export function RunStatus({ status, question, lookup, budget }: RunStatusProps) {
  const { rows, phase, answered, failed } = lookup;
  const left = rows.length - answered - failed;
  const isUnderWay = phase.is === "running" || phase.is === "held";
  const ms = budget && left > 0 ? leastTime(left, budget) : 0;
  // Each of the buttons goes as soon as it is pressed.
  const press = (act: () => void) => () => keepFocus(act, () => status.current);
  return (
    <div className={`run ${phase.is}`}>
      <div className="run-words">
        <p ref={status} className="run-count" role="status" tabIndex={-1}>
          <strong>{formatCount(answered)}</strong> of {plural(rows.length, "address", "addresses")} answered
          {failed > 0 && (
            <>
              , <span className="run-failed">{formatCount(failed)} failed</span>
            </>
          )}
          {isUnderWay && ms > 0 && <span className="soft">, at least {formatSpan(ms)} to go</span>}
        </p>
      </div>
      <div className="run-actions">
        {isUnderWay && (
          <button type="button" className="quiet" onClick={press(lookup.cancel)}>
            Cancel
          </button>
        )}
        {!isUnderWay && left > 0 && (
          <button type="button" onClick={press(lookup.start)}>
            {answered > 0 ? "Continue" : `Look up ${plural(left, "address", "addresses")}`}
          </button>
        )}
        {!isUnderWay && left === 0 && failed > 0 && (
          <button type="button" onClick={press(lookup.start)}>
            Ask again for {formatCount(failed)} failed
          </button>
        )}
        <CopyLink />
      </div>
      {(isUnderWay || left > 0) && <progress max={rows.length} value={answered + failed} aria-label="Lookups done" />}
      {question.damaged && (
        <p className="notice">
          The link was cut off on its way: only {plural(rows.length, "address", "addresses")} of the list came through.
        </p>
      )}
      {phase.is === "held" && <Held until={phase.until} />}
      {phase.is === "interrupted" && <Interrupted error={phase.error} />}
      {phase.is === "stopped" && answered === 0 && (
        <p className="notice">
          Nothing has been asked yet: {plural(left, "address costs", "addresses cost")} as many calls of the quota.
        </p>
      )}
    </div>
  );
}

function Held({ until }: { until: number }) {
  const seconds = useCountdown(until);
  return (
    <p className="notice">
      The quota is used up. This goes on by itself <span role="timer">in {formatWait(seconds)}</span>; what is answered
      stays.
    </p>
  );
}

function Interrupted({ error }: { error: unknown }) {
  const { title, detail, advice, reference } = navigator.onLine
    ? explainFailure(error)
    : { title: "Offline", advice: "This goes on by itself when the connection is back.", detail: "", reference: "" };
  return (
    <div className="notice failed" role="alert">
      <p>
        <strong>{title}.</strong> {detail} {advice} What is answered stays.
      </p>
      {reference && (
        <p>
          Quote this id to support: <code>{reference}</code>
        </p>
      )}
    </div>
  );
}

/** The longest link, in characters, that every program hands on: some mail and chat programs end it there. */
const safeLink = 2_000;

function CopyLink() {
  const [said, setSaid] = useState("");
  async function copy() {
    const { href } = location;
    const copied = await navigator.clipboard.writeText(href).then(
      () => true,
      () => false,
    );
    if (!copied) return setSaid("The browser does not allow it: copy the address bar.");
    setSaid(
      href.length <= safeLink
        ? "Link copied"
        : `Link copied: ${formatCount(href.length)} characters. Browsers take it; mail and chat programs may cut links off after ${formatCount(safeLink)}: send the CSV there.`,
    );
  }
  return (
    <>
      <button type="button" className="quiet" onClick={copy}>
        Copy link
      </button>
      <span className="said" role="status">
        {said}
      </span>
    </>
  );
}
