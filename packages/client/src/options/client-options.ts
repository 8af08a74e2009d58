import type { clouds } from "@defender-endpoint/types";
import type { ValidateMode } from "../answers/read-answer.ts";
import type { Credential } from "../credentials/credential.ts";
import type { Hooks, Logger } from "../observer.ts";
import type { QuotaStore } from "../quota/quota-store.ts";
import type { Runtime } from "../runtime/runtime.ts";
import type { QuotaWindow } from "../wire/quota-window.ts";

/** A cloud or region of the service: `global`, `us`, `eu`, `uk`, `au`, `swa`, `ina`, `aea`, `gcc` or `gccHigh`. */
export type CloudName = keyof typeof clouds;

export interface QuotaOptions {
  /** Limits that all hold at once. Default: those that the contract states for the operation (documented). */
  readonly windows?: readonly QuotaWindow[];
  /** Calls in flight at once. Default: 8. */
  readonly concurrency?: number;
  /** Calls that may wait for a slot; one more throws `QueueFullError`. Default: 1,000. */
  readonly maxQueue?: number;
  /**
   * The longest that the service can make everyone wait, in milliseconds. Asked for more, one call asks again after this, and the
   * others wait for what it learns. Default: the longest window of the operation's quota and a minute.
   */
  readonly maxPause?: number;
  /** Counts the quota for a fleet of processes, such as `redisQuota`. Default: none, each process counts for itself. */
  readonly store?: QuotaStore;
}

export interface RetryOptions {
  /** Attempts after the first. Default: 3. */
  readonly limit?: number;
  /** The longest wait that an answer may ask for, in milliseconds. Told to wait longer, a call fails at once. Default: 120,000. */
  readonly maxDelay?: number;
}

export interface ClientOptions {
  /** Who the client is: `clientSecret({...})`, any credential of `@azure/identity`, or a function. `null` sends no token. */
  readonly credential: Credential | null;
  /** Sets base URL, sign-in host and audience together. Default: `global`. */
  readonly cloud?: CloudName;
  /** The service's address if it is not the cloud's own: an emulator, a gateway. https, or http on this machine. */
  readonly baseUrl?: string;
  /** The resource to ask tokens for. Default: the cloud's, which is not the host that is called (documented). */
  readonly audience?: string;
  /** `false` counts nothing and holds nothing back. */
  readonly quota?: QuotaOptions | false;
  /** `false` tries once. */
  readonly retry?: RetryOptions | false;
  /** Milliseconds for one attempt, its body included. Default: 30,000. */
  readonly timeout?: number;
  /** Milliseconds for a whole call, waits and retries included. Default: none. */
  readonly deadline?: number;
  /**
   * The longest that the line may stand still before a call is given up with a `ThrottledError`, in milliseconds. With the default
   * of 120,000 a call waits for a used-up minute, but not for a used-up hour. In a long line that may be several minutes, one after
   * the other: `deadline` bounds them all.
   */
  readonly maxWait?: number;
  /**
   * The longest answer that is read, in bytes after decompression, and at most 250,000,000. A longer success throws
   * `AnswerTooLargeError`; of an error that is longer, or longer than 1 MiB, only status and headers count. Default: 16,777,216 (16 MiB).
   */
  readonly maxAnswerSize?: number;
  /** Sends requests, token requests too: is called with a URL and what to send. Default: the global `fetch`, looked up for each request. */
  readonly fetch?: typeof globalThis.fetch;
  /** The program that calls, such as `triage/2.1`, added to the client's own `User-Agent`. Browsers may send their own instead. */
  readonly userAgent?: string;
  /** Gets messages without tokens, URLs and bodies. `console` is one. Default: none. */
  readonly logger?: Logger;
  readonly hooks?: Hooks;
  /** Checks answers against the contract: logs what does not fit, or throws `InvalidAnswerError`. Default: `off`. */
  readonly validate?: ValidateMode;
  /** Clocks, timers and randomness, for tests. */
  readonly runtime?: Runtime;
}
