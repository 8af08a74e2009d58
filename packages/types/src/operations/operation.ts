/** One parameter of an operation, as the contract states it. */
export interface OperationParameter {
  readonly name: string;
  readonly in: "path" | "query";
  readonly required: boolean;
  readonly type: "string" | "integer" | "number" | "boolean" | "array";
}

/** How many calls an application may make per tenant in a span of time. */
export interface RateLimit {
  readonly calls: number;
  readonly perSeconds: number;
}

/**
 * What can be told of an answer without its schema: members that a JSON object must have, and that are never null in it, at most three
 * of them; `none` where the answer has no body; `text`, `integer` (decimal digits, as text/plain) or `binary`.
 */
export type AnswerShape = readonly string[] | "none" | "text" | "integer" | "binary";

/** The body that an operation is sent. */
export interface RequestBody {
  /** How the members are written: as a JSON object, or as the parts of a form, of which one may be a file. */
  readonly type: "json" | "multipart";
  /** By name, whether a member must be there. */
  readonly members: Readonly<Record<string, boolean>>;
}

/**
 * What may be done again when the answer is lost. `safe`: the operation only reads. `same-effect`: twice does what once does.
 * `look-first`: only after a look at whether it was done. `never`: twice would do more than once.
 */
export type Repeatable = "safe" | "same-effect" | "look-first" | "never";

/** What a client needs to know of an operation to call it. What a provider needs besides is in `./operation-details`. */
export interface Operation {
  readonly operationId: string;
  readonly method: string;
  /** The path template, such as `/api/ips/{ip}/stats`. */
  readonly path: string;
  readonly parameters: readonly OperationParameter[];
  /** Absent where the operation takes none. */
  readonly body?: RequestBody;
  /** By status: each documented success, and 404 where the contract documents one. */
  readonly answers: Readonly<Record<number, AnswerShape>>;
  /** All of them apply at once. Empty where the documentation states none. */
  readonly rateLimits: readonly RateLimit[];
  readonly retry: Repeatable;
  /** How a collection goes on: by `$skip`, by the link in each page, or not at all. Absent is not at all, too. */
  readonly paging?: "skip" | "link" | "none";
}

/** Where a cloud or region of the service is found, and where its tokens come from. */
export interface Cloud {
  readonly baseUrl: string;
  readonly authorityHost: string;
  /** The resource that tokens are asked for. It differs from the host that is called. */
  readonly audience: string;
}
