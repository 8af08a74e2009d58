/** One parameter of an operation, as the contract states it. */
export interface OperationParameter {
  readonly name: string;
  readonly in: "path" | "query";
  readonly required: boolean;
  readonly type: "string" | "integer" | "number" | "boolean";
}

/** The error that answers an invalid value of a parameter; `{value}` in the message stands for what arrived. */
export interface ParameterRefusal {
  readonly code: string;
  readonly message: string;
}

/** How many calls an application may make per tenant in a span of time. */
export interface RateLimit {
  readonly calls: number;
  readonly perSeconds: number;
}

/**
 * What can be told of an answer without its schema: the members that a JSON object must have, and that are never null in it; or `none`,
 * where the answer has no body.
 */
export type AnswerShape = readonly string[] | "none";

/** What is known of an operation at run time. */
export interface Operation {
  readonly operationId: string;
  readonly method: string;
  /** The path template, such as `/api/ips/{ip}/stats`. */
  readonly path: string;
  readonly tag: string;
  readonly parameters: readonly OperationParameter[];
  /** By status: each documented success, and 404 where the contract documents one. */
  readonly answers: Readonly<Record<number, AnswerShape>>;
  /** All of them apply at once. Empty where the documentation states none. */
  readonly rateLimits: readonly RateLimit[];
  readonly permissions: {
    /** Any one of these suffices, in the token's `roles`. */
    readonly application: readonly string[];
    /** Any one of these suffices, in the token's `scp`. */
    readonly delegated: readonly string[];
    /** What a signed-in user's role must allow as well. */
    readonly role: string;
  };
}

/** Where a cloud or region of the service is found, and where its tokens come from. */
export interface Cloud {
  readonly baseUrl: string;
  readonly authorityHost: string;
  /** The resource that tokens are asked for. It differs from the host that is called. */
  readonly audience: string;
}
