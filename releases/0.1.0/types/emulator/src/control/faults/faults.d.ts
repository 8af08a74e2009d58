import type { FaultRule } from "./fault-rule.ts";
export type PlacedFault = FaultRule & {
    readonly id: number;
    readonly met: number;
};
export interface Faults {
    place(rule: FaultRule): PlacedFault;
    list(): PlacedFault[];
    none(): boolean;
    remove(id: number): boolean;
    clear(): void;
    meet(target: string): FaultRule | undefined;
}
export declare function createFaults(): Faults;
