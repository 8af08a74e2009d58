export { matchesFilter } from "./odata/evaluate-filter.ts";
export type {
  ComparisonOperator,
  Filter,
  FilterMembers,
  FilterValue,
  MemberType,
  TextFunction,
} from "./odata/filter.ts";
export { parseFilter } from "./odata/parse-filter.ts";
export { printFilter } from "./odata/print-filter.ts";
export { ODataQueryError } from "./odata/query-error.ts";
export { type ODataOptions, type ODataQuery, type Order, readODataQuery } from "./odata/query-options.ts";
export { canonicalAddress } from "./values/address.ts";
export {
  formatTimestamp,
  isTimestamp,
  parseTimestamp,
  type Ticks,
  type TimeParts,
  ticksOfMilliseconds,
  ticksOfParts,
  ticksPerHour,
  ticksPerMillisecond,
  ticksPerSecond,
  zoneMinutes,
} from "./values/timestamp.ts";
export { type ODataRefusal, odataRefusal } from "./wire/odata-refusal.ts";
