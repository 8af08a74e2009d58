import type { Entity, Ticks } from "@defender-endpoint/service";
import type { PortalTime } from "./portal-time.ts";
import type { ServiceEntity } from "./service-entity.ts";

/** A row of a table of advanced hunting, in whichever form it was exported. */
export type Row = Readonly<Record<string, unknown>>;

/** The tables that say who had to do with what. */
export const eventTables = ["DeviceNetworkEvents", "DeviceFileEvents", "DeviceProcessEvents"] as const;
/** Those that say what things are. */
export const rowTables = ["DeviceInfo", "AlertInfo", "AlertEvidence", "DeviceLogonEvents"] as const;
export type RowTable = (typeof rowTables)[number];
export const tableNames = [...eventTables, ...rowTables] as const;
export type TableName = (typeof tableNames)[number];

/** Why what is in order does not count. */
export const reasonsToPassOver = [
  "otherCategory",
  "otherAction",
  "noAddress",
  "noHash",
  "otherService",
  "otherEntity",
  "noAccount",
] as const;
export type PassedOver = (typeof reasonsToPassOver)[number];

/** One device had to do with observables at one time. */
export interface SightingReading {
  readonly kind: "sighting";
  readonly table: TableName;
  readonly observables: readonly string[];
  readonly time: Ticks;
  readonly device: string;
  /** What the row says of the file that is among them. */
  readonly file?: Entity;
  readonly isWithoutZone: boolean;
}

/** What a row says of a machine, an alert or a user, in the words of the API. */
export interface RowReading {
  readonly kind: "row";
  readonly table: RowTable;
  /** Of the machine, alert or user. */
  readonly id: string;
  /** Which the user logged on to. */
  readonly machineId?: string;
  readonly time: Ticks;
  readonly members: Entity;
  readonly isWithoutZone: boolean;
}

export type SettledReading =
  | SightingReading
  | RowReading
  | ({ readonly kind: "entity" } & ServiceEntity)
  /** The name of the table, if it is one that is not read. */
  | { readonly kind: "passedOver"; readonly because: PassedOver; readonly table?: string }
  /** The reason never holds anything of the event. */
  | { readonly kind: "rejected"; readonly reason: string };

/** A row whose date may have the day or the month first. The times differ, and one of them is undefined if that date does not exist. */
export interface UndecidedReading extends PortalTime {
  readonly kind: "undecided";
  /** What is used of it. */
  readonly row: Row;
  readonly at: (time: Ticks) => SettledReading;
}

export type Reading = SettledReading | UndecidedReading;

export function rejected(reason: string): SettledReading {
  return { kind: "rejected", reason };
}

export function passedOver(because: PassedOver): SettledReading {
  return { kind: "passedOver", because };
}
