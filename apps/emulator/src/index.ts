export type { Ticks } from "@defender-endpoint/service";
export { createEmulator, type Emulator, type EmulatorOptions } from "./create-emulator.ts";
export { DatabaseNotSupportedError, DatabaseUnavailableError } from "./database-errors.ts";
export type { TlsOptions } from "./http-server.ts";
export type { ApplicationOptions } from "./identity/application-options.ts";
export { ApplicationsInvalidError } from "./identity/applications-invalid-error.ts";
export type { TelemetrySource } from "./import/read-telemetry.ts";
export {
  type ImportCounts,
  type ImportOptions,
  type RejectedEntry,
  type TelemetryImport,
  telemetryImport,
} from "./import/telemetry-import.ts";
export { TelemetryUnreadableError } from "./import/telemetry-unreadable-error.ts";
export { CannotListenError, PortInUseError } from "./listen-errors.ts";
export { openStore } from "./open-store.ts";
export type { RequestListener, RequestRecord } from "./request-log.ts";
export { loadSampleTelemetry } from "./sample/sample-telemetry.ts";
export { type RunningEmulator, type ServeOptions, serveEmulator } from "./serve-emulator.ts";
export type { StatisticsClock } from "./statistics-clock.ts";
export type { AddressStatistics, Sighting, StatisticsQuery, Store, SweepPosition } from "./store.ts";
export { CertificateUnusableError } from "./tls-errors.ts";
