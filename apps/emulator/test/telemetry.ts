import { gzipSync } from "node:zlib";

/** One row of `DeviceNetworkEvents`, as a test wants it. */
export type Row = Readonly<Record<string, unknown>>;

export const device = (n: number): string => n.toString(16).padStart(40, "0");

export const row = (changes: Row = {}): Row => ({
  Timestamp: "2021-08-02T10:18:39.9233319Z",
  DeviceId: device(1),
  RemoteIP: "10.0.0.1",
  ActionType: "ConnectionSuccess",
  ...changes,
});

/** The streaming API's envelope around a row. Its own time is when it was sent, which nobody wants to know. */
export function envelope(properties: unknown, category = "AdvancedHunting-DeviceNetworkEvents"): object {
  return {
    time: "2022-01-01T00:00:00.0000000Z",
    tenantId: "0f8fad5b-d9cb-469f-a165-70867728950e",
    operationName: "Publish",
    category,
    properties,
  };
}

export const jsonLines = (...values: unknown[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join("");

/** Content in chunks of a few bytes, so that every boundary falls somewhere inside. */
export async function* inChunks(content: string | Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(content);
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

export const gzipped = (content: string | Uint8Array): Buffer => gzipSync(content);
