import { refuseUnknown, wrong } from "../checks/option-checks.ts";
import { type CallOptions, checkCallOptions } from "../options/call-options.ts";

/** Where Microsoft Graph is, if not where the client's cloud has it. */
export interface GraphOptions {
  /** With the version: `https://dod-graph.microsoft.us/v1.0`. Default: that of the client's cloud (documented). */
  readonly baseUrl?: string;
  /** The resource to ask tokens for. Default: that of the client's cloud (documented). */
  readonly audience?: string;
}

/** `timeout` is 210,000 unless the client's is longer: a query may run for 200 s, on Graph for three minutes (documented). */
export interface HuntOptions extends CallOptions {
  /** Asks `runHuntingQuery` of Microsoft Graph, which takes the operation's place. Default: false. */
  readonly graph?: boolean | GraphOptions;
  /**
   * The time that the query looks at, in ISO 8601: a duration until now (`P7D`), or two times or a time and a duration with a slash in
   * between. With `graph` only. Default: 30 days (documented).
   */
  readonly timespan?: string;
}

/** @throws {ArgumentError} which names what is wrong. */
export function checkHunt(query: string, options: HuntOptions): void {
  if (typeof query !== "string" || query.trim() === "") throw wrong("query", "the text of a query in KQL");
  checkCallOptions("hunt", options, ["graph", "timespan"]);
  const { graph = false, timespan } = options;
  if (typeof graph !== "boolean") refuseUnknown("graph", graph, ["baseUrl", "audience"]);
  if (timespan === undefined) return;
  if (!graph) throw wrong("timespan", "left out without `graph`; write `where Timestamp > ago(7d)` in the query");
  if (typeof timespan !== "string" || timespan === "") throw wrong("timespan", "a text in ISO 8601, such as P7D");
}
