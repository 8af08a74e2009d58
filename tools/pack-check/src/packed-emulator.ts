import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";

export interface PackedEmulator {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts the emulator that the project has installed, with sample telemetry, on a free port. */
export async function startPackedEmulator(project: string): Promise<PackedEmulator> {
  const bin = join(project, "node_modules/.bin/defender-endpoint-emulator");
  // The Node that this runs on, whatever the program's first line would find.
  const emulator = spawn(process.execPath, [bin, "serve", "--port", "0", "--sample"], {
    cwd: project,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(emulator, "exit");
  for await (const line of createInterface({ input: emulator.stdout })) {
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
    if (url === undefined) continue;
    return {
      url,
      async stop() {
        emulator.kill();
        await ended;
      },
    };
  }
  throw new Error("The packed emulator ended before it printed its URL.");
}
