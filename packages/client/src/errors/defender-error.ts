import type { ErrorContext } from "../wire/call-context.ts";

// Two copies of this package can meet in one program. A registered symbol is the same in both, a class is not.
const brand = Symbol.for("@defender-endpoint/client/error");
const customInspect = Symbol.for("nodejs.util.inspect.custom");

/**
 * The base of everything the client throws. `kind` tells the cause.
 *
 * What an error prints, logs and serializes holds no token, no secret, no URL and nothing of a body. What could hold one is
 * reachable (`reason`, `serviceMessage`) but is not printed.
 */
export abstract class DefenderError<Details extends object = object> extends Error {
  abstract readonly kind: string;
  declare readonly operationId?: string;
  declare readonly urlTemplate?: string;
  declare readonly attempts?: number;
  // Private rather than `cause`: runtimes print causes, and one thrown by a foreign fetch or credential may quote a token.
  readonly #reason: unknown;

  constructor(message: string, details: ErrorContext & Details, reason?: unknown) {
    super(message);
    for (const [name, value] of Object.entries(details)) {
      if (value !== undefined) Object.assign(this, { [name]: value });
    }
    this.#reason = reason;
  }

  /** What was thrown underneath, unchanged. Never printed: it may hold anything. */
  get reason(): unknown {
    return this.#reason;
  }

  get [brand](): true {
    return true;
  }

  /** What `util.inspect` shows, also when it is told to evaluate getters. */
  [customInspect](depth: number, options: object, inspect: (value: unknown, options: object) => string): string {
    return inspect(this, { ...options, depth, getters: false, customInspect: false });
  }

  /** What `JSON.stringify` shows: the message and the fields. */
  toJSON(): Record<string, unknown> {
    return { name: this.name, message: this.message, ...Object.fromEntries(Object.entries(this)) };
  }
}

/** Whether a value is an error of this package, be it of another copy or version of it. */
export function hasBrand(value: unknown): boolean {
  return typeof value === "object" && value !== null && brand in value;
}
