export { defaultBaseUrl, InvalidBaseUrlError } from "./base-url.ts";
export { createHandlers, type HandlersOptions, handlers } from "./create-handlers.ts";
export { UndocumentedAnswerError } from "./documented-answer.ts";
export type { HandlerOptions } from "./operation-handler.ts";
export { InvalidOptionError } from "./option-checks.ts";
export { networkError, type OpenBody, type ReplyOptions, reply } from "./reply.ts";
export type { Delay, OperationHandler } from "./responder.ts";
export {
  type BodyOverride,
  type ScenarioFactories,
  type ScenarioFactory,
  type ScenarioName,
  type ScenarioOptions,
  type ScenarioStatus,
  scenarios,
} from "./scenario-handlers.ts";
export { InvalidSequenceError, sequence } from "./sequence.ts";
export type { ServiceOptions } from "./service-answer.ts";
export type { ThrottleOptions } from "./throttle.ts";
export type { FailedRequest } from "./unanswered.ts";
export type { Instant } from "./world/instant.ts";
export { type Contact, createWorld, InvalidWorldError, type World, type WorldOptions } from "./world/world.ts";
