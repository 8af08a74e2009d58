import type { Store } from "../store.ts";
import type { Ticks } from "../timestamp.ts";
import { type PassedOver } from "./network-event.ts";
import { type TelemetrySource } from "./read-telemetry.ts";
export interface ImportOptions {
    readonly actions?: Iterable<string>;
    readonly onRejected?: (rejected: readonly RejectedEntry[]) => void | Promise<void>;
}
export interface RejectedEntry {
    readonly file: string;
    readonly line?: number;
    readonly record?: number;
    readonly reason: string;
    readonly text: string;
}
export interface ImportCounts {
    readonly read: number;
    readonly counted: number;
    readonly added: number;
    readonly passedOver: Readonly<Record<PassedOver, number>>;
    readonly rejected: number;
    readonly first: Ticks | null;
    readonly last: Ticks | null;
}
export interface TelemetryImport {
    add(source: TelemetrySource): Promise<void>;
    counts(): ImportCounts;
}
export declare function telemetryImport(store: Store, options?: ImportOptions): TelemetryImport;
