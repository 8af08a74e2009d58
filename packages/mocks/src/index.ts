export type { HuntingAnswer } from "@defender-endpoint/service";
export { createHandlers, type HandlersOptions, handlers } from "./create-handlers.ts";
export { defaultBaseUrl, InvalidBaseUrlError } from "./handler/base-url.ts";
export type { HandlerOptions } from "./handler/operation-handler.ts";
export { InvalidOptionError } from "./handler/option-checks.ts";
export type { Delay, OperationHandler } from "./handler/responder.ts";
export { InvalidSequenceError, sequence } from "./handler/sequence.ts";
export type { FailedRequest } from "./handler/unanswered.ts";
export { UndocumentedAnswerError } from "./scenarios/documented-answer.ts";
export { networkError, type OpenBody, type ReplyOptions, reply } from "./scenarios/reply.ts";
export {
  type BodyOverride,
  type ScenarioFactories,
  type ScenarioFactory,
  type ScenarioName,
  type ScenarioOptions,
  type ScenarioStatus,
  scenarios,
} from "./scenarios/scenario-handlers.ts";
export type { ThrottleOptions } from "./scenarios/throttle.ts";
export type { ServiceOptions } from "./service/service-answer.ts";
export type { Contact } from "./world/contact.ts";
export type { Instant } from "./world/instant.ts";
export { InvalidWorldError } from "./world/invalid-world-error.ts";
export type { LiveResponseAnswer } from "./world/live-response.ts";
export type { Alert, Indicator, Machine } from "./world/made-entities.ts";
export { createWorld, type World, type WorldOptions } from "./world/world.ts";
export type { Duration } from "./world/world-clock.ts";
