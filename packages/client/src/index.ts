export type { OperationAnswer, OperationArguments, OperationId } from "@defender-endpoint/types";
export type { AnswerIssue } from "@defender-endpoint/types/answer-validation";
export type { ValidateMode } from "./answers/read-answer.ts";
export { callOperation } from "./call-operation.ts";
export type { Collection } from "./collections/collection.ts";
export { createDefenderClient } from "./create-client.ts";
export { type ClientSecretCredential, type ClientSecretOptions, clientSecret } from "./credentials/client-secret.ts";
export type {
  AccessToken,
  Credential,
  GetTokenOptions,
  TokenCredential,
  TokenFunction,
  TokenRequest,
} from "./credentials/credential.ts";
export type { DefenderClient, OperationMethods } from "./defender-client.ts";
export { AnswerError } from "./errors/answer-error.ts";
export {
  AnswerTooLargeError,
  BadRequestError,
  ForbiddenError,
  LicenceError,
  NotFoundError,
  NotJsonError,
  ServerError,
  ThrottledError,
  UnauthorizedError,
  UnexpectedStatusError,
} from "./errors/answer-errors.ts";
export { type AnyDefenderError, type ErrorKind, isDefenderError } from "./errors/any-error.ts";
export {
  AbortedError,
  ArgumentError,
  CredentialError,
  DeadlineError,
  NetworkError,
  QueueFullError,
  TimeoutError,
} from "./errors/call-errors.ts";
export { DefenderError } from "./errors/defender-error.ts";
export { InvalidAnswerError } from "./errors/invalid-answer-error.ts";
export { PagingError } from "./errors/paging-error.ts";
export type { QuotaStoreError } from "./errors/quota-store-error.ts";
export { type ODataValue, odata } from "./filters/odata.ts";
export type { InputResult, Inputs, ManyResult } from "./many.ts";
export type { AttemptEvent, CallEvent, Hooks, Logger, RetryEvent, ThrottleEvent } from "./observer.ts";
export type { CallOptions } from "./options/call-options.ts";
export type { ClientOptions, CloudName, QuotaOptions, RetryOptions } from "./options/client-options.ts";
export type { ManyOptions, ManyProgress } from "./options/many-options.ts";
export type { Quota, QuotaSnapshot, QuotaWindowSnapshot, Refusal, Slot, SlotRequest } from "./quota/quota.ts";
export type { OpenQuota, QuotaStore, StoreOwner } from "./quota/quota-store.ts";
export { type Runtime, systemRuntime } from "./runtime/runtime.ts";
export type { Phase } from "./wire/call-context.ts";
export type { QuotaWindow } from "./wire/quota-window.ts";
