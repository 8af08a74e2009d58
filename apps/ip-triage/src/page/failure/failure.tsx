import "./failure.css";
import { useCountdown } from "../attention/use-countdown.ts";
import { formatWait } from "../wording/wording.ts";
import { explainFailure } from "./explain-failure.ts";

interface FailureProps {
  error: unknown;
  /** Milliseconds since 1970: when the answer came. */
  failedAt: number;
  onRetry: () => void;
}

/** Anything but an answer: what happened, in the service's own words where it has any, and what to do about it. */
export function Failure({ error, failedAt, onRetry }: FailureProps) {
  const { tone, title, detail, advice, reference, retryAfterMs } = explainFailure(error);
  return (
    <article className={`answer failure ${tone}`}>
      <h2 className="headline">{title}</h2>
      {detail && <p className="detail">{detail}</p>}
      <p>{advice}</p>
      {tone === "throttled" && retryAfterMs !== undefined ? (
        <RetryLater until={failedAt + retryAfterMs} onRetry={onRetry} />
      ) : (
        tone !== "invalid" && <RetryNow onRetry={onRetry} />
      )}
      {reference && (
        <p className="reference">
          Quote this id to support: <code>{reference}</code>
        </p>
      )}
    </article>
  );
}

function RetryNow({ onRetry }: { onRetry: () => void }) {
  return (
    <button type="button" onClick={onRetry}>
      Try again
    </button>
  );
}

function RetryLater({ until, onRetry }: { until: number; onRetry: () => void }) {
  const seconds = useCountdown(until);
  return (
    <div className="retry">
      <button type="button" onClick={onRetry} disabled={seconds > 0}>
        Try again
      </button>
      {/* A timer is not a live region: a screen reader hears it when it is asked for, not every second. */}
      <span role="timer">{seconds > 0 ? `in ${formatWait(seconds)}` : "now"}</span>
    </div>
  );
}
