export type Ticks = bigint;
export declare const ticksPerMillisecond = 10000n;
export declare const ticksPerSecond = 10000000n;
export declare const ticksPerHour = 36000000000n;
export declare function parseTimestamp(text: string): Ticks | undefined;
export declare function formatTimestamp(ticks: Ticks): string;
export declare function ticksOfMilliseconds(milliseconds: number): Ticks;
