export { behaviourHandler } from "./behaviours/behaviour-handler.ts";
export type { Declaration, EntityModel } from "./behaviours/declaration.ts";
export { entityModel } from "./behaviours/entity-model.ts";
export { answerDownload, type DownloadAnswer } from "./downloads/answer-download.ts";
export { downloadPath, filesUrl } from "./downloads/files-url.ts";
export { newAlert } from "./entities/alerts/new-alert.ts";
export {
  type HuntingAnswer,
  HuntingAnswerError,
  type HuntingRefusal,
  type HuntingResult,
  huntingAnswerOf,
  stageHuntingAnswer,
  unstageHuntingAnswer,
} from "./entities/hunting/hunting-answer.ts";
export { checkIndicator } from "./entities/indicators/indicator-check.ts";
export { type EntityReference, linkEntities, linkOf } from "./entities/links.ts";
export { entityKey } from "./entity-key.ts";
export { orderOf } from "./entity-order.ts";
export type { Given, Handler, HandlerAnswer, HandlerContext } from "./handler.ts";
export { type EntityLayer, layerOver } from "./memory/layered-store.ts";
export { createMemoryStore, type MemoryStore } from "./memory/memory-store.ts";
export { hoursOfData, isDeviceId, observableOf } from "./observable.ts";
export { matchesFilter } from "./odata/evaluate-filter.ts";
export type {
  ComparisonOperator,
  Filter,
  FilterMembers,
  FilterValue,
  MemberType,
  TextFunction,
} from "./odata/filter.ts";
export { elementsAt, memberValue, plainText } from "./odata/member-value.ts";
export { parseFilter } from "./odata/parse-filter.ts";
export { printFilter } from "./odata/print-filter.ts";
export { ODataQueryError } from "./odata/query-error.ts";
export { type ODataOptions, type ODataQuery, type Order, readODataQuery } from "./odata/query-options.ts";
export { oneAtATime } from "./one-at-a-time.ts";
export { answerOperation, entityShapes } from "./operations/answer-operation.ts";
export { type SeedScenario, seedOf } from "./seed/seed-of.ts";
export {
  type Collection,
  type DevicesQuery,
  type Entity,
  EntityKeyError,
  type EntityQuery,
  type EntityShape,
  type EntityShapes,
  type ObservableKind,
  type Sighting,
  type SightingStatistics,
  type Sightings,
  type StatisticsQuery,
  type Store,
} from "./store.ts";
export { canonicalAddress } from "./values/address.ts";
export { deterministicGuid } from "./values/deterministic-guid.ts";
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
export { answerHeaders, errorHeaders, odataHeaders } from "./wire/answer-headers.ts";
export { givenWith } from "./wire/given.ts";
export { type ODataRefusal, odataRefusal } from "./wire/odata-refusal.ts";
export { type CallLog, createCallLog, type QuotaExcess, quotaExcess } from "./wire/quota-window.ts";
export { type ErrorEnvelope, faultAnswer, type RefusalAnswer, refusalAnswer } from "./wire/refusal-answer.ts";
export { refusals } from "./wire/refusals.ts";
export { ServiceRefusal } from "./wire/service-refusal.ts";
export { type UnmatchedAnswer, unmatchedAnswer } from "./wire/unmatched.ts";
