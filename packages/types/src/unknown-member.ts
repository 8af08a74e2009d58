import type { BodyShape } from "./body-shape.ts";
import { bodyShapes, sharedShapes } from "./generated/body-shapes.ts";
import type { OperationId } from "./operation-types.ts";

/** A member of a body whose name the contract does not have there. */
export interface UnknownMember {
  /** Where in the body, as a JSON Pointer. */
  readonly instancePath: string;
  /** The names that it has there. */
  readonly known: readonly string[];
}

/**
 * The first member of a body that the contract does not name. The service may answer with more than is named, so the validators
 * let it pass; in a body that somebody has written it is a misspelling.
 */
export function findUnknownMember(operationId: OperationId, status: number, body: unknown): UnknownMember | undefined {
  const shape = bodyShapes[operationId][status];
  return shape && unknownMemberOf(shape, sharedShapes, body);
}

/** The same for one shape; `shared` has those that it refers to by name. */
export function unknownMemberOf(
  shape: BodyShape,
  shared: Readonly<Record<string, BodyShape>>,
  body: unknown,
): UnknownMember | undefined {
  return find([shape], body, "");

  /** The shapes are those of one value, which may have the members of each. */
  function find(shapes: readonly BodyShape[], value: unknown, instancePath: string): UnknownMember | undefined {
    const all = shapes.flatMap((one) => flatten(one));
    if (all.length === 0 || typeof value !== "object" || value === null) return undefined;
    const known = [...new Set(all.flatMap(({ members = {} }) => Object.keys(members)))];
    const isFree = Array.isArray(value) || known.length === 0 || all.some(({ others }) => others);
    for (const [key, member] of Object.entries(value)) {
      const place = `${instancePath}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
      if (!isFree && !known.includes(key)) return { instancePath: place, known };
      const within = all.flatMap((one) => (Array.isArray(value) ? one.items : memberOf(one, key)) ?? []);
      const unknown = find(within, member, place);
      if (unknown) return unknown;
    }
    return undefined;
  }

  /** A shape and all that it is made of. One that is made of itself is taken once. */
  function flatten(one: BodyShape, seen: Set<string> = new Set()): BodyShape[] {
    const parts = (one.of ?? []).flatMap((part) => {
      if (typeof part !== "string") return [part];
      if (seen.has(part)) return [];
      seen.add(part);
      return shared[part] ?? [];
    });
    return [one, ...parts.flatMap((part) => flatten(part, seen))];
  }
}

function memberOf({ members = {}, others }: BodyShape, key: string): BodyShape | undefined {
  return Object.hasOwn(members, key) ? members[key] : others;
}
