import type { MachineAction } from "../actions/machine-action.ts";
import type { limitsOf } from "../actions/wait-for-action.ts";
import type { checkWait } from "../actions/wait-options.ts";
import type { LiveResponseSession } from "./command-outcome.ts";
import { endOf } from "./end-of-session.ts";
import { readSession } from "./read-session.ts";
import { openFolder } from "./results/open-folder.ts";
import type { ReadOptions } from "./session-options.ts";
import type { Tools } from "./tools.ts";

/** Brings the session that is to be read, which it starts or knows. */
export type Begin = (tools: Tools, signal: AbortSignal) => Promise<MachineAction | string>;

interface Limiting {
  readonly limitsOf: typeof limitsOf;
  readonly checkWait: typeof checkWait;
}

/** A session from its beginning to its results, all within one time limit. */
export async function runSession(
  tools: Tools & Limiting,
  { folder, maxResultSize, ...wait }: ReadOptions,
  begin: Begin,
): Promise<LiveResponseSession> {
  // Whom it is about is checked where it is used.
  tools.checkWait("runLiveResponse", "-", wait);
  return tools.withTimeLimit(tools.settings.runtime, tools.limitsOf(wait), async (signal) => {
    // That results cannot be written is known before anything is done.
    const keep = await openFolder(tools, folder, maxResultSize);
    const action = await endOf(tools, await begin(tools, signal), { ...wait, signal });
    return readSession(tools, action, keep, signal);
  });
}
