export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

/** The error that answers an invalid value. `{value}` in the message stands for what was given, an empty code for the OData engine's form. */
export interface Refusal {
  code: string;
  message: string;
}

export interface Example {
  summary?: string;
  value: Json;
}

export interface Parameter {
  name: string;
  in: "path" | "query";
  required?: boolean;
  schema: JsonObject;
  examples: Record<string, Example>;
  /** Absent where no value is invalid. */
  "x-invalid"?: Refusal;
}

export interface MediaType {
  schema: JsonObject;
  examples: Record<string, Example>;
}

export interface RequestBody {
  required?: boolean;
  /** One media type: `application/json` or `multipart/form-data`. Its schema is an object. */
  content: Record<string, { schema: JsonObject }>;
  "x-invalid": Refusal;
}

export interface Response {
  /** Absent from an answer without a body. */
  content?: Record<string, MediaType>;
  headers?: Record<string, JsonObject>;
}

export interface RateLimit {
  calls: number;
  perSeconds: number;
}

/** Permissions are alternatives. `role` is absent where the documentation names none, `delegated` empty where it knows none. */
export interface Permissions {
  application: string[];
  delegated: string[];
  role?: string;
  evidence?: string;
}

/** What may be done again when the answer to a call is lost. */
export type Retry = "safe" | "same-effect" | "look-first" | "never";
/** How a collection goes on: by `$skip`, by a link in the answer, or not at all. */
export type Paging = "skip" | "link" | "none";

type FilterValue = "string" | "number" | "boolean" | "datetime" | "guid" | "enum";
/** What may be compared: a value or, of a list, its items. */
export type FilterType = FilterValue | `${FilterValue}[]`;

export interface OData {
  /** What a `$filter` may ask for. It is no list of the entity's members. */
  filter?: Record<string, FilterType>;
  orderby?: boolean;
  select?: boolean;
  count?: boolean;
  skip?: boolean;
  expand?: string[];
  top?: { default?: number; max: number };
}

/** The member of a body that is a list, and how many it may hold. */
export interface Batch {
  member: string;
  max: number;
}

/** What an operation does to the entities of a tenant, in one of the forms that `extensions.schema.json` allows. */
export type Behaviour =
  | { entity: string; collection: string; by: string }
  | { entities: string; collection: string; where?: Record<string, string> }
  | {
      related: string;
      collection: string;
      of?: string;
      by: string;
      on?: Record<string, string>;
      as?: "entity" | "count";
    }
  | { export: string; collection: string; size: string; cursor: string }
  | { action: string; on: string; by: string; members: Record<string, string> }
  | { write: "create" | "update" | "delete"; entity: string; collection: string; by?: string; members?: string[] }
  | { write: "upsert"; entity: string; collection: string; key: string[] }
  | { statistics: "address" | "domain" | "file"; by: string };

export interface ScenarioSource {
  summary: string;
  evidence: "documented" | "captured" | "decided";
  caller?: string;
  /** A state that is needed more than once has a list of parameters. */
  given?: Record<string, JsonObject | JsonObject[]>;
  /** Parameters and members of the body together. */
  request: JsonObject;
  /** Without an example the answer has no body. */
  response: { status: number; example?: string; headers?: Record<string, string | number> };
}

/** A scenario of every operation. Its request is that of the operation's first success. */
export interface CommonScenario extends Omit<ScenarioSource, "request"> {
  /** The window in seconds whose quota it uses up: it exists where the operation has such a window. */
  limit?: number;
}

/** An operation as it stands in the bundled document. */
export interface SourceOperation {
  operationId: string;
  summary: string;
  description: string;
  deprecated?: boolean;
  tags: string[];
  parameters?: Parameter[];
  requestBody?: RequestBody;
  responses: Record<string, Response>;
  "x-permissions": Permissions;
  "x-rate-limits": string;
  "x-retry": Retry;
  "x-paging": Paging;
  "x-odata"?: OData;
  "x-batch"?: Batch;
  "x-behaviour"?: Behaviour;
  /** Common scenarios that cannot happen to it, by name. */
  "x-without"?: string[];
  "x-scenarios": Record<string, ScenarioSource>;
}

/** An operation with every reference followed, its class of quotas looked up and the texts of its examples filled in. */
export interface Operation {
  method: string;
  path: string;
  operationId: string;
  summary: string;
  description: string;
  deprecated: boolean;
  tags: string[];
  parameters: Parameter[];
  requestBody?: RequestBody;
  responses: Record<string, Response>;
  permissions: Permissions;
  limitClass: string;
  rateLimits: RateLimit[];
  retry: Retry;
  paging: Paging;
  odata?: OData;
  batch?: Batch;
  behaviour?: Behaviour;
}

export interface Server {
  url: string;
  "x-cloud": { name: string; authorityHost: string; audience: string };
}

export interface ProviderState {
  summary: string;
  params?: JsonObject;
  provides?: string[];
}

export interface OpenApiDocument {
  info: { version: string };
  servers: Server[];
  paths: Record<string, Record<string, SourceOperation>>;
  components: { schemas: JsonObject; responses?: Record<string, Response> };
  "x-rate-limit-classes": Record<string, RateLimit[]>;
  "x-scenarios": Record<string, CommonScenario>;
  "x-provider-states": Record<string, ProviderState>;
}
