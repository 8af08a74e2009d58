import "./budget-meters.css";
import { formatCount } from "../wording/wording.ts";
import type { Budget } from "./budget.ts";

const hourMs = 3_600_000;

/** What is left in each window of the quota. */
export function BudgetMeters({ budget }: { budget: Budget }) {
  return (
    <dl className="budget" aria-label="Calls left in the quota">
      {budget.windows.map(({ limit, perMs, remaining }) => (
        <div key={perMs} className={remaining * 10 < limit ? "low" : undefined}>
          <dt>{perMs === hourMs ? "This hour" : perMs === 60_000 ? "This minute" : `In ${perMs / 1_000} s`}</dt>
          <dd>
            <span>
              <strong>{formatCount(remaining)}</strong> of {formatCount(limit)} calls left
            </span>
            <meter min={0} max={limit} value={remaining} aria-hidden="true" />
          </dd>
        </div>
      ))}
    </dl>
  );
}
