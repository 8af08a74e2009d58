import type { Json, JsonObject } from "./json.ts";
import type { Scenario } from "./scenario.ts";

/** What is written down of a scenario to play it: what cannot be told from the operation. */
export interface ScenarioRecord {
  readonly name: string;
  /** The caller's state, if it is not `callerAuthorized`; `anonymous` where no token is sent. */
  readonly caller?: string;
  /** The names of the other states. */
  readonly states?: readonly string[];
  readonly arguments: JsonObject;
  readonly status: number;
  /** With the status the key of the answer's body. */
  readonly example?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether it stands in the place of a common one. */
  readonly common?: boolean;
}

/** What is written down of the scenarios of one operation. */
export interface OperationScenarios {
  /** What the common ones ask. */
  readonly usual: JsonObject;
  /** The common ones that the operation does not have as they are. */
  readonly without?: readonly string[];
  /** By `STATUS NAME`. The media type is JSON's unless it is told. */
  readonly examples: Readonly<Record<string, { readonly mediaType?: string; readonly body: Json }>>;
  readonly own: readonly ScenarioRecord[];
}

/** A scenario of every operation, with expressions in the place of what is the operation's. */
export interface CommonScenario {
  readonly name: string;
  readonly caller?: string;
  /** The window in seconds whose quota it uses up: it exists where the operation has such a window. */
  readonly limit?: number;
  readonly given?: Readonly<Record<string, JsonObject | JsonObject[]>>;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly example: string;
  readonly mediaType: string;
  readonly body: Json;
}

/** What is said of a scenario, and what its states are about: for those who do more than play it. */
export interface ScenarioBackground {
  readonly summary: string;
  readonly evidence: Scenario["evidence"];
  /** The parameters of the states that the record names, in their order. */
  readonly params?: readonly JsonObject[];
}

/** By the scenarios' names. */
export type Backgrounds = Readonly<Record<string, ScenarioBackground>>;
