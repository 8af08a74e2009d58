import type { OperationId } from "@defender-endpoint/types";
import type { UnexpectedStatusError } from "../errors/answer-errors.ts";
import type { isDefenderError } from "../errors/any-error.ts";
import type { AbortedError, ArgumentError, NetworkError, TimeoutError } from "../errors/call-errors.ts";
import type { InvalidAnswerError } from "../errors/invalid-answer-error.ts";
import type { CallOptions } from "../options/call-options.ts";
import type { Settings } from "../options/settings.ts";
import type { sleep, withTimeLimit } from "../runtime/with-time-limit.ts";
import type { networkCode } from "../wire/network-code.ts";

/** A file that the service has a link to. */
export interface LinkedFile {
  /** What errors call it. */
  readonly what: string;
  /** What every such file begins with. Default: anything. */
  readonly signature?: readonly number[];
  /** The operation that is asked for a link, and how. */
  readonly operationId: OperationId;
  link(options: CallOptions): PromiseLike<{ readonly value: string }>;
}

/**
 * What a download takes from the core. Handed over, so that what is loaded on demand imports nothing of it: bundlers would cut the core in
 * two.
 */
export interface DownloadTools {
  readonly settings: Settings;
  readonly withTimeLimit: typeof withTimeLimit;
  readonly sleep: typeof sleep;
  readonly isDefenderError: typeof isDefenderError;
  readonly networkCode: typeof networkCode;
  readonly errors: {
    readonly AbortedError: typeof AbortedError;
    readonly ArgumentError: typeof ArgumentError;
    readonly InvalidAnswerError: typeof InvalidAnswerError;
    readonly NetworkError: typeof NetworkError;
    readonly TimeoutError: typeof TimeoutError;
    readonly UnexpectedStatusError: typeof UnexpectedStatusError;
  };
}
