import { assembleEmulator } from "./assemble-emulator.ts";
import type { Emulator, EmulatorOptions } from "./emulator.ts";
import { createHttpServer } from "./http/http-server.ts";
import { drain, listen, urlOf } from "./http/listen.ts";
import type { TlsOptions } from "./http/tls-options.ts";
import { keepForgetting } from "./telemetry/keep-forgetting.ts";
import { loadSampleTelemetry } from "./telemetry/sample/sample-telemetry.ts";

export interface ServeOptions extends EmulatorOptions {
  /** 0 takes any free port. Default: 4010. */
  readonly port?: number;
  /** Default: 127.0.0.1. */
  readonly host?: string;
  /** Whether sample telemetry of the 30 days before now is added to the database first. Default: false. */
  readonly sample?: boolean;
  /** A certificate and its private key, in PEM, to serve HTTPS. Default: HTTP. */
  readonly tls?: TlsOptions;
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
 * @throws {CertificateUnusableError} when `tls` is no certificate and its key.
 * @throws what `createEmulator` throws.
 */
export async function serveEmulator(options: ServeOptions = {}): Promise<RunningEmulator> {
  const { port = 4010, host = "127.0.0.1", sample = false, tls, ...rest } = options;
  const emulator = assembleEmulator(rest);
  try {
    await emulator.store.ready();
    if (sample) await loadSampleTelemetry(emulator.store, emulator.clock.now());
    const server = createHttpServer(emulator, tls);
    const actualPort = await listen(server, port, host);
    // Where the clock stands nothing grows old, and what is asked about may be long ago.
    const forgetting =
      rest.now === undefined ? keepForgetting(emulator.store, rest.statisticsTime ?? Date.now) : undefined;
    return {
      url: urlOf(host, actualPort, tls === undefined ? "http" : "https"),
      port: actualPort,
      emulator,
      async close() {
        await drain(server);
        // A sweep that waits for a lock ends when the database is closed.
        await Promise.all([forgetting?.stop(), emulator.close()]);
      },
    };
  } catch (error) {
    await emulator.close();
    throw error;
  }
}
