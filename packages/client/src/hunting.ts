export {
  InvalidQueryError,
  ProcessorQuotaError,
  QueryLimitsError,
  ResultTooLargeError,
} from "./errors/hunting-errors.ts";
export { hunt } from "./hunting/hunt.ts";
export type { GraphOptions, HuntOptions } from "./hunting/hunt-options.ts";
export type { HuntingColumn, HuntingResult, HuntingRow } from "./hunting/hunting-result.ts";
export type { HuntingDynamic, HuntingValue } from "./hunting/hunting-value.ts";
