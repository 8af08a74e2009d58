import type { TelemetryEntry } from "./telemetry-entry.ts";
export interface TelemetrySource {
    readonly name: string;
    readonly content: AsyncIterable<Uint8Array>;
}
export declare function readTelemetry({ name, content }: TelemetrySource, actions: ReadonlySet<string>): AsyncGenerator<Iterable<TelemetryEntry>>;
