// Generated from the spec by `npm run generate`. Do not edit.

import type { operations } from "./openapi.ts";

export interface OperationIndex {
  /**
   * Get IP statistics.
   *
   * How many of the organization's devices opened a network connection to an address, and when the first and the last of
   * these connections were. An address that is valid but was never contacted is an answer with prevalence 0, not an error.
   *
   * The statistics rest on the past 30 days of data. `lookBackHours` bounds the prevalence; first and last seen are
   * always taken over the 30 days.
   *
   * OData query options do not apply to this operation.
   *
   * Permission: Ip.Read.All. Quota: 100 calls per 60 s, 1500 calls per 3600 s.
   */
  getIPStatistics: operations["getIPStatistics"];
}

/** What each operation is asked and answers, spelt out: to find it out would be work for every compiler, at every call. */
export interface OperationTypes {
  getIPStatistics: { arguments: operations["getIPStatistics"]["parameters"]["path"] & NonNullable<operations["getIPStatistics"]["parameters"]["query"]>; answer: operations["getIPStatistics"]["responses"][200]["content"]["application/json"] };
}
