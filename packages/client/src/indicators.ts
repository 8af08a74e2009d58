export type { BatchOptions } from "./batches/batch-options.ts";
export { ForeignIndicatorError, IndicatorLimitError, RefusedIndicatorError } from "./errors/indicator-errors.ts";
export { importIndicators } from "./indicators/import-indicators.ts";
export type {
  ImportedIndicator,
  Indicator,
  IndicatorAction,
  IndicatorType,
  NewIndicator,
} from "./indicators/new-indicator.ts";
export type { IndicatorChange } from "./indicators/plan-sync.ts";
export { syncIndicators } from "./indicators/sync-indicators.ts";
export type { SyncOptions, SyncProgress } from "./indicators/sync-options.ts";
export type { IndicatorSync, SyncResult } from "./indicators/sync-result.ts";
