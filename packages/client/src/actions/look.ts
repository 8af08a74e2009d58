import type { DefenderClient } from "../defender-client.ts";
import { isDefenderError } from "../errors/any-error.ts";
import { odata } from "../filters/odata.ts";
import type { Runtime } from "../runtime/runtime.ts";
import type { AwaitedAction, AwaitedActions } from "./awaited-actions.ts";
import { concernOf } from "./look-failure.ts";
import { actionsOf, createdAt } from "./machine-action.ts";
import { patience, singleLooks, untilKnown, wholePage } from "./poll-times.ts";

/** What a look came to. */
export interface LookResult {
  /** Whether anything was seen that was not known. */
  readonly news: boolean;
  /** How many pages of the list were read. */
  readonly pages: number;
}

/** Looks how far actions are, and tells those who wait for them, of failures as well. */
export interface Look {
  /** Whether there is a list to look at. It tells of most that are new as well, by one call. */
  canList(): boolean;
  /** One list of all that is waited for, then one by one what it cannot tell. */
  atAll(signal: AbortSignal): Promise<LookResult>;
  /** One by one those of which nothing is known yet. */
  atNew(signal: AbortSignal): Promise<LookResult>;
}

export function createLook(defender: DefenderClient, awaited: AwaitedActions, runtime: Runtime): Look {
  let listIsRefused = false;
  let $top = wholePage;
  // Of what was looked at one by one while others are new: those may have been made with it.
  let seenFrom = Number.POSITIVE_INFINITY;

  // It is worth any wait in line: nobody is told anything without it, and who has enough of it leaves.
  function options(signal: AbortSignal) {
    return { signal, maxWait: Number.POSITIVE_INFINITY, maxQueue: Number.POSITIVE_INFINITY };
  }

  /** From when on a list would have what is waited for, in milliseconds since 1970. Infinity where nothing is known of it. */
  function oldest(): number {
    return [...awaited].reduce((least, { createdAt = least }) => Math.min(least, createdAt), seenFrom);
  }

  const canList = () => !listIsRefused && Number.isFinite(oldest());

  /** Reads on until everything is met that should be in the list: mostly that is one page. */
  async function list(signal: AbortSignal): Promise<LookResult> {
    const unmet = new Set([...awaited].filter(({ createdAt }) => createdAt !== undefined));
    let [news, pages] = [false, 0];
    if (!canList()) return { news, pages };
    const $filter = odata`creationDateTimeUtc ge ${new Date(oldest())}`;
    try {
      for await (const page of defender.listMachineActions({ $filter, $top }, options(signal)).pages()) {
        pages += 1;
        for (const action of actionsOf(page)) {
          const one = awaited.get(action.id);
          if (one === undefined) continue;
          unmet.delete(one);
          news = awaited.found(one, action) || news;
        }
        if (unmet.size === 0) break;
      }
      for (const one of unmet) Object.assign(one, { missing: true, failingSince: undefined });
    } catch (error) {
      if (isDefenderError(error, "too-large")) $top = Math.ceil($top / 2);
      // It is refused to this caller, or is not there for any: an action by its id may be had all the same.
      if (concernOf(error) === "one") listIsRefused = true;
      else failed(unmet, error, signal);
    }
    return { news, pages };
  }

  async function single(one: AwaitedAction, signal: AbortSignal): Promise<boolean> {
    one.asked = true;
    awaited.toEnd(one);
    try {
      const action = await defender.getMachineAction({ id: one.id }, options(signal));
      seenFrom = Math.min(seenFrom, createdAt(action) ?? seenFrom);
      return awaited.found(one, action);
    } catch (error) {
      if (!isDefenderError(error, "not-found") || !isEarly(one)) failed([one], error, signal);
      return false;
    }
  }

  /** Tells whom a failure concerns, unless it may pass. */
  function failed(some: Iterable<AwaitedAction>, error: unknown, signal: AbortSignal): void {
    // Whoever waits now has come later.
    if (signal.aborted) return;
    const now = runtime.elapsed();
    const concern = concernOf(error);
    // Who may read actions in no way, may read none.
    const all = concern === "all" || (listIsRefused && isDefenderError(error, "forbidden"));
    for (const one of all ? [...awaited] : some) {
      one.failingSince ??= now;
      if (concern !== "passing" || now - one.failingSince >= patience) awaited.reject(one, error);
    }
  }

  function isEarly({ since }: AwaitedAction): boolean {
    return runtime.elapsed() - since < untilKnown;
  }

  async function singles(signal: AbortSignal, wanted: (one: AwaitedAction) => boolean): Promise<boolean> {
    const some = [...awaited].filter(wanted).slice(0, singleLooks);
    const news = await Promise.all(some.map((one) => single(one, signal)));
    if ([...awaited].every(({ asked }) => asked)) seenFrom = Number.POSITIVE_INFINITY;
    return news.includes(true);
  }

  return {
    canList,
    async atAll(signal) {
      const { news, pages } = await list(signal);
      const untold = (one: AwaitedAction) =>
        listIsRefused || one.createdAt === undefined || (one.missing && !isEarly(one));
      return { news: (await singles(signal, untold)) || news, pages };
    },
    async atNew(signal) {
      return { news: await singles(signal, ({ asked }) => !asked), pages: 0 };
    },
  };
}
