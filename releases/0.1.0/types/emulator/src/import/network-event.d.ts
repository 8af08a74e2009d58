import type { Sighting } from "../store.ts";
export declare const usedColumns: readonly ["Timestamp", "DeviceId", "RemoteIP", "ActionType"];
export type NetworkEvent = Readonly<Partial<Record<(typeof usedColumns)[number], unknown>>>;
export declare const defaultActions: readonly string[];
export type PassedOver = "otherCategory" | "otherAction" | "noAddress";
export type Reading = {
    readonly kind: "sighting";
    readonly sighting: Sighting;
} | {
    readonly kind: "passedOver";
    readonly because: PassedOver;
} | {
    readonly kind: "rejected";
    readonly reason: string;
};
export declare function readNetworkEvent(event: NetworkEvent, actions: ReadonlySet<string>): Reading;
export declare function rejected(reason: string): Reading;
