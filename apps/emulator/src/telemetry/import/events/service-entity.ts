import { type Entity, plainText } from "@defender-endpoint/service";
import { isObject } from "../json/is-object.ts";

/** An entity as the API answers it, and what it is one of: the name of its schema. */
export interface ServiceEntity {
  readonly schema: EntitySchema;
  readonly entity: Entity;
}

export const entitySchemas = ["Machine", "Alert", "MachineAction", "Indicator", "User"] as const;
export type EntitySchema = (typeof entitySchemas)[number];

/** By the set that `@odata.context` names. That of the alerts of an address has a name of its own (captured). */
const sets: Readonly<Record<string, EntitySchema>> = {
  Machines: "Machine",
  Alerts: "Alert",
  AlertEntitySetName: "Alert",
  MachineActions: "MachineAction",
  Indicators: "Indicator",
  Users: "User",
};

/** By members that no other entity has, for those that come without a context. */
const marks: Readonly<Record<string, EntitySchema>> = {
  indicatorValue: "Indicator",
  alertCreationTime: "Alert",
  requestor: "MachineAction",
  onboardingStatus: "Machine",
  logonTypes: "User",
};

/** What `@odata.context` says: `#Machines`, `#Machines/$entity`, or with the members that `$select` asked for. */
const contextPattern = /#(\w+)(?:\/\$entity|(\(.*\)))?$/;

/** Reads an entity. `context` is that of the list it stands in. Undefined if it is none; a text says why it cannot be taken. */
export function readServiceEntity(value: unknown, context: unknown): ServiceEntity | string | undefined {
  if (!isObject(value)) return undefined;
  const { "@odata.context": own = context } = value;
  const [, set, selected] = (typeof own === "string" && contextPattern.exec(own)) || [];
  if (selected !== undefined) return "it was asked for with $select, so that members are missing: ask for it without";
  const schema = set === undefined ? schemaByMarks(value) : sets[set];
  if (schema === undefined && set !== undefined)
    return `it is no ${entitySchemas.join(", ")}: other answers of the API are not kept`;
  if (schema === undefined) return undefined;
  const { id } = value;
  if (typeof id !== "string" || id === "" || plainText(id) !== id) return "its id is not a text";
  // What begins with @ is about the answer, and not of the entity.
  const entity = Object.fromEntries(Object.entries(value).filter(([name]) => !name.startsWith("@")));
  return { schema, entity };
}

function schemaByMarks(value: Entity): EntitySchema | undefined {
  const mark = Object.keys(marks).find((name) => Object.hasOwn(value, name));
  return mark === undefined ? undefined : marks[mark];
}
