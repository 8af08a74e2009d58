export type Timestamp = string;
export type Instant = string | number | Date;
export declare function parseInstant(instant: Instant): Timestamp | undefined;
export declare function formatTimestamp(time: Timestamp): string;
export declare function hoursBefore(time: Timestamp, hours: number): Timestamp;
