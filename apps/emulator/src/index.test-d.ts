import { expectTypeOf } from "vitest";
import {
  createEmulator,
  type Emulator,
  type EmulatorOptions,
  openStore,
  type PortInUseError,
  type RunningEmulator,
  serveEmulator,
  telemetryImport,
} from "./index.ts";

expectTypeOf(createEmulator).returns.toEqualTypeOf<Emulator>();
expectTypeOf(serveEmulator).returns.resolves.toEqualTypeOf<RunningEmulator>();
expectTypeOf<Emulator["fetch"]>().toEqualTypeOf<(request: Request) => Promise<Response>>();
expectTypeOf<PortInUseError["kind"]>().toEqualTypeOf<"port-in-use">();

createEmulator({ database: ":memory:", now: "2017-08-29T13:36:00Z", quota: false, control: false, legacyCounts: true });
serveEmulator({ port: 0, host: "127.0.0.1", sample: true, tls: { cert: "PEM", key: "PEM" } });
createEmulator({
  quota: [{ calls: 5, perSeconds: 1 }],
  applications: [{ clientId: "a", roles: [], secretHashes: ["$scrypt$..."] }],
});
telemetryImport(openStore("telemetry.sqlite"), { actions: ["ConnectionSuccess"] });

// @ts-expect-error: the clock stops at a time in text, which keeps seven fractional digits
createEmulator({ now: new Date() });
// @ts-expect-error: a secret is not kept, only its hash
createEmulator({ applications: [{ clientId: "a", roles: [], secret: "s" }] });
// @ts-expect-error: switches are booleans here; on and off are the command line's
createEmulator({ quota: "off" });
// @ts-expect-error: without a port there is no host
createEmulator({ host: "127.0.0.1" } satisfies EmulatorOptions);
