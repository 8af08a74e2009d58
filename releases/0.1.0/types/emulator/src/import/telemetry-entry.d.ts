import type { Line } from "./lines.ts";
import type { Reading } from "./network-event.ts";
export interface TelemetryEntry {
    readonly reading: Reading;
    readonly line?: number;
    readonly record?: number;
    readonly text: () => string;
}
export interface TelemetryReader {
    read(lines: readonly Line[]): Iterable<TelemetryEntry>;
    end(): Iterable<TelemetryEntry>;
}
