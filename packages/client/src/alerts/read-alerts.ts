import type { OperationAnswer } from "@defender-endpoint/types";
import type { DefenderClient } from "../defender-client.ts";
import { lookBetween } from "../errors/answer-error.ts";
import { isDefenderError } from "../errors/any-error.ts";
import { PagingError } from "../errors/paging-error.ts";
import { filterFrom } from "./alert-filter.ts";
import type { Follow } from "./follow-options.ts";
import { later, readTicks, type Ticks, writeTicks } from "./ticks.ts";

/** An alert as the list has it, with its evidence. */
export type ListedAlert = OperationAnswer<"listAlerts">["value"][number];

export interface DatedAlert {
  readonly alert: ListedAlert;
  readonly at: Ticks;
}

/** Documented. */
export const largestPage = 10_000;

export interface AlertPage {
  readonly alerts: readonly DatedAlert[];
  /** Where the next page begins: with the time of the last alert of this one, since others may bear it as well. */
  readonly end: Ticks;
  /** Whether there is nothing after it. That it is short does not say so: the service may give fewer than it is asked for. */
  readonly isLast: boolean;
}

export interface Reader {
  /** The first alerts from a time on, in the order of their times. */
  read(from: Ticks): Promise<AlertPage>;
}

/**
 * Reads alerts by the time at which the page before ended, rather than by `$skip`: of a list that moves while it is read, no alert slips
 * from a page that is not read yet onto one that was.
 */
export function createReader(
  { listAlerts }: Pick<DefenderClient, "listAlerts">,
  { time, $filter, $top, signal }: Pick<Follow, "time" | "$filter" | "$top" | "signal">,
): Reader {
  let size = $top;
  let largest = largestPage;

  async function ask(from: Ticks): Promise<readonly ListedAlert[]> {
    const args = {
      $filter: filterFrom(time, writeTicks(from), $filter),
      $orderby: time,
      $expand: "evidence" as const,
      $top: size,
    };
    const patience = { maxWait: Number.POSITIVE_INFINITY, maxQueue: Number.POSITIVE_INFINITY };
    try {
      const { value } = await listAlerts(args, { ...patience, ...(signal && { signal }) });
      // What is no list is no alert either.
      return [value].flat();
    } catch (error) {
      if (!isDefenderError(error, "too-large") || size === 1) throw error;
      largest = Math.floor(size / 2);
      size = largest;
      return ask(from);
    }
  }

  return {
    async read(from) {
      const asked = await ask(from);
      let end = from;
      const alerts = asked.map((alert, place): DatedAlert => {
        const at = readTicks(Object(alert)[time]);
        if (at === undefined || typeof alert.id !== "string" || (place > 0 && at < end)) {
          throw broken(`no alerts with ids, in the order of \`${time}\`. ${lookBetween}`);
        }
        end = at;
        return { alert, at };
      });
      const isFull = alerts.length >= size;
      const isStuck = end <= from;
      if (isFull && isStuck) grow();
      return { alerts, end: later(end, from), isLast: isStuck && !isFull };
    },
  };

  /** A page was full of alerts of the time that it began with, so that the next one would be the same. */
  function grow(): void {
    if (size === largest) throw broken(`a whole page of alerts of the same \`${time}\`. Narrow them by \`$filter\``);
    size = Math.min(size * 2, largest);
  }
}

function broken(words: string): PagingError {
  return new PagingError(`listAlerts answered ${words}.`, {
    operationId: "listAlerts",
    urlTemplate: "/api/alerts",
  });
}
