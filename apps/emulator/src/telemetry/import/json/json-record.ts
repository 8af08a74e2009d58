import { type Reading, rejected } from "../events/reading.ts";
import { readServiceEntity } from "../events/service-entity.ts";
import { ofOtherTable, type Tables } from "../tables/tables.ts";
import { isObject } from "./is-object.ts";

/**
 * Reads an envelope of the streaming API, a row of a hunting answer, or an entity that the API answered. Which of them it is, its members
 * tell, and `context`, if it stands in a list that has one.
 */
export function readJsonRecord(value: unknown, tables: Tables, context?: unknown): Reading {
  if (!isObject(value)) return rejected("it is no JSON object");
  if (typeof value["category"] === "string") return readEnvelope(value, value["category"], tables);
  const table = tables.ofRow(value);
  if (table !== undefined) return table.read(value);
  const found = readServiceEntity(value, context);
  if (typeof found === "object") return { kind: "entity", ...found };
  return rejected(
    found ??
      "it is neither an envelope, with category and properties, nor a row of a table that is read, nor an entity of the API",
  );
}

function readEnvelope(envelope: Readonly<Record<string, unknown>>, category: string, tables: Tables): Reading {
  const table = tables.ofCategory(category);
  if (table === undefined) return ofOtherTable(category);
  // The time of the event is the one in here; the envelope's own is when it was sent.
  const { properties } = envelope;
  return isObject(properties) ? table.read(properties) : rejected("its properties are no object");
}
