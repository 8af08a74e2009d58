import { type NetworkEvent, type Reading, readNetworkEvent, rejected } from "../events/network-event.ts";
import { readServiceEntity } from "../events/service-entity.ts";
import { isObject } from "./is-object.ts";

const networkEvents = "AdvancedHunting-DeviceNetworkEvents";

/**
 * Reads an envelope of the streaming API, a row of a hunting answer, or an entity that the API answered. Which of them it is, its members
 * tell, and `context`, if it stands in a list that has one.
 */
export function readJsonRecord(value: unknown, actions: ReadonlySet<string>, context?: unknown): Reading {
  if (!isObject(value)) return rejected("it is no JSON object");
  if (typeof value["category"] === "string") return readEnvelope(value, actions);
  if ("ActionType" in value) return readNetworkEvent(value, actions);
  const found = readServiceEntity(value, context);
  if (typeof found === "object") return { kind: "entity", ...found };
  return rejected(
    found ??
      "it is neither an envelope, with category and properties, nor a row with ActionType, nor an entity of the API",
  );
}

function readEnvelope(envelope: Readonly<Record<string, unknown>>, actions: ReadonlySet<string>): Reading {
  if (envelope["category"] !== networkEvents) return { kind: "passedOver", because: "otherCategory" };
  // The time of the event is the one in here; the envelope's own is when it was sent.
  const properties: unknown = envelope["properties"];
  if (!isObject(properties)) return rejected("its properties are no object");
  const event: NetworkEvent = properties;
  return readNetworkEvent(event, actions);
}
