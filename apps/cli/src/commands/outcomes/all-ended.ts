import { readerGone, type Terminal } from "../../output/terminal.ts";

/** Whether all of them have ended, well or not. What a stop has kept from it has no result of its own, and is told. */
export function allEnded(ended: number, total: number, { stderr, signal }: Terminal): boolean {
  // That the reader has seen enough is no failure.
  if (ended === total || signal?.reason === readerGone) return true;
  stderr.write(`mde: stopped when ${ended} of ${total} were done.\n`);
  return false;
}
