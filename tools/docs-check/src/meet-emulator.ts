import { createEmulator, type Emulator } from "@defender-endpoint/emulator";
import { onTestFinished, vi } from "vitest";

const { fetch: network, setTimeout: timeout } = globalThis;
const documented = "http://127.0.0.1:4010/";

export interface EmulatorToMeet {
  /** A file of SQLite. Default: an empty organization, in memory. */
  readonly database?: string;
  /** Answers a request in place of the emulator and the network, or does not. */
  readonly intercept?: (request: Request) => Response | undefined | Promise<Response | undefined>;
}

/** Where the documentation has the emulator of `npm start`, a program meets one in this process, of its own: what it changes is there for it alone. */
export function meetEmulator({ database, intercept }: EmulatorToMeet = {}): Emulator {
  let ahead = 0;
  const emulator = createEmulator({ ...(database && { database }), statisticsTime: () => Date.now() + ahead });
  onTestFinished(() => emulator.close());
  vi.stubGlobal("fetch", async (input: string | URL | Request, init?: RequestInit) => {
    const request = new Request(input, init);
    const answer = await intercept?.(request);
    if (answer) return answer;
    // Who looks how far an action is finds it done: a scan takes ten minutes.
    if (request.url.includes("/api/machineactions")) ahead += 900_000;
    return request.url.startsWith(documented) ? emulator.fetch(request) : network(request);
  });
  // So there is nothing to wait for between two looks. What takes longer is a limit.
  vi.stubGlobal("setTimeout", (callback: () => void, ms = 0, ...args: []) =>
    timeout(callback, ms < 10_000 ? ms / 100 : ms, ...args),
  );
  return emulator;
}
