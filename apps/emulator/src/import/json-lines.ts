import { isObject } from "./is-object.ts";
import type { Line } from "./lines.ts";
import { type NetworkEvent, type Reading, readNetworkEvent, rejected } from "./network-event.ts";
import type { TelemetryEntry, TelemetryReader } from "./telemetry-entry.ts";

const networkEvents = "AdvancedHunting-DeviceNetworkEvents";

/** Reads what the streaming API writes: on each line an envelope, or `{"records":[envelope, ...]}`. */
export function jsonLinesReader(actions: ReadonlySet<string>): TelemetryReader {
  return {
    *read(lines) {
      for (const line of lines) if (line.text.trim() !== "") yield* entriesOf(line, actions);
    },
    end: () => [],
  };
}

function* entriesOf({ number, text, tooLong }: Line, actions: ReadonlySet<string>): Generator<TelemetryEntry> {
  const value = tooLong ? undefined : parsed(text);
  if (value === undefined) {
    const reason = tooLong ? "the line is too long to be telemetry" : "the line is not complete JSON";
    yield { reading: rejected(reason), line: number, text: () => text };
    return;
  }
  if (!isObject(value) || !Array.isArray(value["records"])) {
    yield { reading: readEnvelope(value, actions), line: number, text: () => text };
    return;
  }
  for (const [index, record] of value["records"].entries()) {
    yield {
      reading: readEnvelope(record, actions),
      line: number,
      record: index + 1,
      text: () => JSON.stringify(record),
    };
  }
}

function readEnvelope(envelope: unknown, actions: ReadonlySet<string>): Reading {
  if (!isObject(envelope) || typeof envelope["category"] !== "string") {
    return rejected("it is no envelope: expected an object with category and properties");
  }
  if (envelope["category"] !== networkEvents) return { kind: "passedOver", because: "otherCategory" };
  // The time of the event is the one in here; the envelope's own is when it was sent.
  const properties: unknown = envelope["properties"];
  if (!isObject(properties)) return rejected("its properties are no object");
  const event: NetworkEvent = properties;
  return readNetworkEvent(event, actions);
}

/** JSON.parse's own message quotes the text: it must not get into a reason. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
