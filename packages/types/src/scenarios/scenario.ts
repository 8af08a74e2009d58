import type { OperationId } from "../operations/operation-types.ts";

/** A state that a provider is in, with the values that make it concrete. */
export interface ProviderState {
  readonly name: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** What is asked and what is answered: as much of a scenario as it takes to play it. */
export interface Exchange {
  readonly operationId: OperationId;
  readonly name: string;
  /** Whether it is one that every operation has, such as that no token was sent. */
  readonly common: boolean;
  /** The states the provider must be in, the caller's own first. Without a caller state no token is sent. Some have no parameters here. */
  readonly states: readonly (Pick<ProviderState, "name"> & Partial<ProviderState>)[];
  readonly request: {
    readonly method: string;
    /** The path with its parameters filled in and encoded. */
    readonly path: string;
    /** Parameters and members of the body by name, as the contract types them. */
    readonly arguments: Readonly<Record<string, unknown>>;
    /** A parameter that is a list has all its items. */
    readonly query: Readonly<Record<string, string | readonly string[]>>;
    /** The members of the body. Absent where the operation takes none. */
    readonly body?: Readonly<Record<string, unknown>>;
  };
  readonly response: {
    readonly status: number;
    /** Absent where the answer has no body. */
    readonly mediaType?: string;
    readonly headers: Readonly<Record<string, string>>;
    /** The name of the contract's example that is the body. Absent where there is none. */
    readonly example?: string;
    /** Undefined where the answer has no body. */
    readonly body: unknown;
  };
}

/**
 * One documented exchange: what state the provider is in, what is asked, and which answer of the contract comes back.
 * Mocks, contracts and the reference provider's tests are all made from this record.
 */
export interface Scenario extends Exchange {
  readonly summary: string;
  /** Whether the exchange is documented, was captured from the service, or is our decision. */
  readonly evidence: "documented" | "captured" | "decided";
  readonly states: readonly ProviderState[];
}

/** A state that scenarios may require of a provider: its meaning, its parameters, and what it hands back. */
export interface ProviderStateDefinition {
  readonly summary: string;
  /** JSON Schemas of the parameters, by name. */
  readonly params: Readonly<Record<string, object>>;
  /** Names of the values that the provider answers with when it is put into the state. */
  readonly provides: readonly string[];
}
