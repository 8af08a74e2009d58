import type { Ticks } from "./timestamp.ts";
export interface Sighting {
    readonly address: string;
    readonly time: Ticks;
    readonly device: string;
}
export interface StatisticsQuery {
    readonly address: string;
    readonly now: Ticks;
    readonly devicesSince: Ticks;
    readonly seenSince: Ticks;
}
export interface AddressStatistics {
    readonly devices: number;
    readonly firstSeen: Ticks | null;
    readonly lastSeen: Ticks | null;
}
export interface Store {
    ready(): Promise<void>;
    record(sightings: Iterable<Sighting>): Promise<number>;
    statistics(query: StatisticsQuery): Promise<AddressStatistics>;
    forget(now: Ticks, from?: SweepPosition): Promise<SweepPosition | undefined>;
    close(): Promise<void>;
}
export interface SweepPosition {
    readonly table: "earlier_sightings" | "times" | "contacts";
    readonly after: readonly (string | Uint8Array | bigint)[];
}
