import type { JsonRecord } from "../../src/json.ts";
import type { BrokerStore } from "./broker-store.ts";
import type { Errors } from "./requests.ts";

export interface Answer {
  readonly status: number;
  readonly body: JsonRecord | string;
}

/** What a resource knows of the request to it. */
export interface Context {
  readonly base: string;
  readonly store: BrokerStore;
  /** The value of a `{name}` in the path. */
  readonly path: (name: string) => string;
  readonly query: URLSearchParams;
  readonly body: JsonRecord;
}

export function ok(body: JsonRecord): Answer {
  return { status: 200, body };
}

export function created(body: JsonRecord): Answer {
  return { status: 201, body };
}

export function invalid(errors: Errors): Answer {
  return { status: 400, body: { errors } };
}

export function failure(status: number, message: string): Answer {
  return { status, body: { error: message } };
}
