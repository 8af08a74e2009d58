import type { OperationId } from "./operation-types.ts";

/** A state that a provider is in, with the values that make it concrete. */
export interface ProviderState {
  readonly name: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/**
 * One documented exchange: what state the provider is in, what is asked, and which answer of the contract comes back.
 * Mocks, contracts and the reference provider's tests are all made from this record.
 */
export interface Scenario {
  readonly operationId: OperationId;
  readonly name: string;
  readonly summary: string;
  /** Whether the exchange is documented, was captured from the service, or is our decision. */
  readonly evidence: "documented" | "captured" | "decided";
  /** The states the provider must be in, the caller's own among them. Without a caller state no token is sent. */
  readonly states: readonly ProviderState[];
  readonly request: {
    readonly method: string;
    /** The path with its parameters filled in and encoded. */
    readonly path: string;
    /** The parameters by name, as the contract types them. */
    readonly arguments: Readonly<Record<string, string | number>>;
    readonly query: Readonly<Record<string, string>>;
  };
  readonly response: {
    readonly status: number;
    readonly mediaType: string;
    readonly headers: Readonly<Record<string, string>>;
    /** The name of the contract's example that is the body. */
    readonly example: string;
    readonly body: unknown;
  };
}

/** A state that scenarios may require of a provider: its meaning, its parameters, and what it hands back. */
export interface ProviderStateDefinition {
  readonly summary: string;
  /** JSON Schemas of the parameters, by name. */
  readonly params: Readonly<Record<string, object>>;
  /** Names of the values that the provider answers with when it is put into the state. */
  readonly provides: readonly string[];
}
