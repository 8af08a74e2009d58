// Generated from the spec by `npm run generate`. Do not edit.

import type { RateLimit } from "../operations/operation.ts";
import type { Json, JsonObject } from "../scenarios/json.ts";

/** What the expressions of a scenario can take a value from. */
export interface Values {
  readonly $operation: {
    readonly operationId: string;
    readonly permissions: { readonly application: readonly string[] };
  };
  readonly $limit?: RateLimit | undefined;
  readonly $request?: JsonObject;
  readonly $response?: {
    readonly status: number;
    readonly example?: string | undefined;
    readonly body?: Json | undefined;
  };
}

/** A value in which every text that is an expression, such as `$request.ip`, has become what the expression stands for. */
export function evaluate(value: Json, values: Values): Json {
  if (typeof value === "string") return value.startsWith("$") ? lookUp(value, values) : value;
  return inEach(value, (inner) => evaluate(inner, values));
}

/** A value in whose texts every expression in braces, such as `{$limit.calls}`, has become what it stands for. */
export function fillIn(value: Json, values: Values): Json {
  if (typeof value === "string") {
    return value.replaceAll(/\{(\$[^{}]+)\}/g, (_, expression: string) => String(lookUp(expression, values)));
  }
  return inEach(value, (inner) => fillIn(inner, values));
}

function inEach(value: Json, change: (inner: Json) => Json): Json {
  if (Array.isArray(value)) return value.map(change);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, change(inner)]));
}

/** OpenAPI's runtime expressions, as far as scenarios use them, with `$operation` and `$limit` beside `$request` and `$response`. */
function lookUp(expression: string, { $operation, $limit, $request, $response }: Values): Json {
  const limit = $limit && { ...$limit, window: hoursMinutesSeconds($limit.perSeconds) };
  // Roles in one text are written as the service writes them.
  const operation = {
    operationId: $operation.operationId,
    permissions: { application: $operation.permissions.application.join(",") },
  };
  const known: Record<string, unknown> = { $operation: operation, $limit: limit, $request, $response };
  const [reference = "", pointer = ""] = expression.split("#");
  const keys = [...reference.split("."), ...pointer.split("/").slice(1).map(unescapeKey)];
  const found = keys.reduce<unknown>((node, key) => (isContainer(node) ? Reflect.get(node, key) : undefined), known);
  if (found === undefined) throw new Error(`The expression ${expression} points to nothing in its scenario.`);
  return found as Json;
}

function unescapeKey(key: string): string {
  return key.replaceAll("~1", "/").replaceAll("~0", "~");
}

function isContainer(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function hoursMinutesSeconds(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}
