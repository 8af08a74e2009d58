import type { DefenderClient } from "../defender-client.ts";
import { isPassing } from "../failures/passing.ts";
import { settingsOf } from "../options/client-settings.ts";
import type { Runtime } from "../runtime/runtime.ts";
import { type Follow, type FollowOptions, readFollowOptions } from "./follow-options.ts";
import { abortedBy, pause } from "./pause.ts";
import { createProgress } from "./progress.ts";
import { type AlertPage, createReader, type ListedAlert, type Reader } from "./read-alerts.ts";
import { type Ticks, ticksOf } from "./ticks.ts";

const firstPause = 10_000;
const firstBackoff = 5_000;
const longestBackoff = 60_000;
const advice = "The last cursor is where to go on.";

export interface FollowedAlert {
  /** With its evidence. */
  readonly alert: ListedAlert;
  /** Where to go on after this alert, in this process or another: a text of less than 4,096 letters, to be kept once it is processed. */
  readonly cursor: string;
}

/**
 * Follows the organization's alerts from a time or a cursor on, in the order of their times, and yields each once. None is lost, and none
 * comes twice, though alerts become visible late, bear equal times, or move between pages while these are read; nor where a program that
 * has stopped goes on with the `cursor` of the last alert it has processed. This holds of
 *
 * - alerts that become visible up to `overlap` after the time they bear. Later ones are passed over.
 * - a cursor of up to 500 alerts within the last `overlap`. Of more than that it holds the latest 500: whoever goes on with it meets others
 *   of them again, and loses none.
 *
 * Between looks it pauses for 10 s to `pollInterval`; a look in vain is two calls. Failures that may pass, such as a broken connection, a
 * failing service or a quota that is used up, are outlived with pauses of up to a minute. Nothing is asked before it is iterated, and no
 * page before the alerts of the one before are taken.
 * @throws {ArgumentError} for an option that is wrong, a cursor that is none among them: at once.
 * @throws {DefenderError} while it is iterated: what does not pass, such as `bad-request`, `unauthorized` and `forbidden`, or `aborted`.
 */
export function followAlerts(
  defender: Pick<DefenderClient, "listAlerts">,
  options: FollowOptions,
): AsyncGenerator<FollowedAlert, void, undefined> {
  const { runtime } = settingsOf(defender);
  const follow = readFollowOptions(options);
  return run(createReader(defender, follow), follow, runtime);
}

async function* run(
  reader: Reader,
  { signal, onFailure, pollInterval, endsCaughtUp, ...follow }: Follow,
  runtime: Runtime,
): AsyncGenerator<FollowedAlert, void, undefined> {
  const progress = createProgress(follow.time, ticksOf(follow.overlap), follow.start);
  const wait = (ms: number) => pause(runtime, ms, signal, advice);

  /** Reads a page, however often that fails, unless it fails for good. */
  async function read(from: Ticks): Promise<AlertPage> {
    for (let failures = 0; ; failures += 1) {
      try {
        return await reader.read(from);
      } catch (error) {
        if (!isPassing(error)) throw error;
        onFailure(error);
      }
      await wait(Math.min(firstBackoff * 2 ** failures, longestBackoff));
    }
  }

  for (let inVain = 0; ; inVain += 1) {
    progress.beginLook(ticksOf(runtime.now()));
    let from = progress.floor;
    let isLast = false;
    while (!isLast) {
      const page = await read(from);
      for (const { alert, at } of page.alerts) {
        if (!progress.take(alert.id, at)) continue;
        inVain = -1;
        yield followed(alert, progress.cursor());
        if (signal?.aborted) throw abortedBy(signal, advice);
      }
      from = page.end;
      isLast = page.isLast;
    }
    progress.endLook();
    if (endsCaughtUp) return;
    await wait(Math.min(firstPause * 2 ** inVain, pollInterval));
  }
}

/** A cursor is 4 kB where many alerts are of late, and most are not kept: it is written when it is asked for. */
function followed(alert: ListedAlert, write: () => string): FollowedAlert {
  return {
    alert,
    get cursor() {
      return write();
    },
  };
}
