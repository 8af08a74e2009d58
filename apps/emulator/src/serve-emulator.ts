import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { createEmulator, type Emulator, type EmulatorOptions } from "./create-emulator.ts";
import { drain, listen, urlOf } from "./listen.ts";
import { loadSampleTelemetry } from "./sample/sample-telemetry.ts";

export interface ServeOptions extends EmulatorOptions {
  /** 0 takes any free port. Default: 4010. */
  readonly port?: number;
  /** Default: 127.0.0.1. */
  readonly host?: string;
  /** Whether sample telemetry of the 30 days before now is added to the database first. Default: false. */
  readonly sample?: boolean;
}

export interface RunningEmulator {
  readonly url: string;
  readonly port: number;
  readonly emulator: Emulator;
  /** Lets requests finish for up to a second, then cuts them off, and closes the database. */
  close(): Promise<void>;
}

/**
 * Starts an emulator on a port.
 * @throws {PortInUseError} when something else listens there.
 * @throws {CannotListenError} when the host or port cannot be listened on.
 * @throws what `createEmulator` throws.
 */
export async function serveEmulator(options: ServeOptions = {}): Promise<RunningEmulator> {
  const { port = 4010, host = "127.0.0.1", sample = false, ...rest } = options;
  const emulator = createEmulator(rest);
  try {
    if (sample) await loadSampleTelemetry(emulator.store, emulator.clock.now());
    // Callers send little: whoever takes longer than this to say it is stuck.
    const server = createServer({ headersTimeout: 10_000, requestTimeout: 30_000 });
    // The adapter would otherwise replace Request and Response for the whole process, of which the emulator may be a guest.
    server.on("request", getRequestListener(emulator.app.fetch, { overrideGlobalObjects: false }));
    const actualPort = await listen(server, port, host);
    return {
      url: urlOf(host, actualPort),
      port: actualPort,
      emulator,
      async close() {
        await drain(server);
        await emulator.close();
      },
    };
  } catch (error) {
    await emulator.close();
    throw error;
  }
}
