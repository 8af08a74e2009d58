export type { Sighting, SightingStatistics, Sightings, StatisticsQuery, Ticks } from "@defender-endpoint/service";
export { createEmulator } from "./create-emulator.ts";
export type { Emulator, EmulatorOptions } from "./emulator.ts";
export { CannotListenError, PortInUseError } from "./http/listen-errors.ts";
export type { RequestListener, RequestRecord } from "./http/request-log.ts";
export { CertificateUnusableError } from "./http/tls-errors.ts";
export type { TlsOptions } from "./http/tls-options.ts";
export type { ApplicationOptions } from "./identity/applications/application-options.ts";
export { ApplicationsInvalidError } from "./identity/applications/applications-invalid-error.ts";
export { type RunningEmulator, type ServeOptions, serveEmulator } from "./serve-emulator.ts";
export type { StatisticsClock } from "./service/statistics-clock.ts";
export { DatabaseNotSupportedError, DatabaseUnavailableError } from "./telemetry/database-errors.ts";
export type { ImportCounts } from "./telemetry/import/import-counts.ts";
export type { TelemetrySource } from "./telemetry/import/read-telemetry.ts";
export {
  type ImportOptions,
  type RejectedEntry,
  type TelemetryImport,
  telemetryImport,
} from "./telemetry/import/telemetry-import.ts";
export { TelemetryUnreadableError } from "./telemetry/import/telemetry-unreadable-error.ts";
export { openStore } from "./telemetry/open-store.ts";
export { loadSampleTelemetry } from "./telemetry/sample/sample-telemetry.ts";
export type { Store, StoreOptions, SweepPosition } from "./telemetry/store.ts";
