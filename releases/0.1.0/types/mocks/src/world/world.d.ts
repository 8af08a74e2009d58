import type { OperationAnswer, OperationArguments, OperationId } from "@defender-endpoint/types";
import { type Instant } from "./timestamp.ts";
export interface WorldOptions {
    readonly now?: Instant | (() => Instant);
}
export interface Contact {
    readonly devices?: number | readonly string[];
    readonly firstSeen?: Instant;
    readonly lastSeen?: Instant;
}
export interface World {
    contact(ip: string, contact?: Contact): void;
    answer<Id extends OperationId>(operationId: Id, given: OperationArguments<Id>): OperationAnswer<Id> | undefined;
    snapshot(): () => void;
}
export declare class InvalidWorldError extends Error {
    readonly kind = "invalid-world";
    readonly name = "InvalidWorldError";
    constructor(what: string, expected: string, got: unknown);
}
export declare function createWorld({ now }?: WorldOptions): World;
