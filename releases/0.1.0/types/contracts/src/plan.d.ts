import { type JsonRecord } from "./json.ts";
import type { PactDocument, PactInteraction } from "./pact-document.ts";
export declare const interactionHeader = "x-pact-interaction";
export declare const interactionParam = "$interaction";
export interface PlannedInteraction extends PactInteraction {
    readonly id: number;
    readonly pact: string;
    readonly obstacle?: string;
}
export interface StateSources {
    readonly provider: boolean;
    readonly token: boolean;
}
export declare function planInteractions(document: PactDocument, sources: StateSources, only: string | undefined): PlannedInteraction[];
export declare function markedPact(document: PactDocument, planned: readonly PlannedInteraction[]): JsonRecord;
export declare function readMark(description: string): number | undefined;
