import { type JsonRecord } from "./json.ts";
export interface RequiredState {
    readonly name: string;
    readonly params: JsonRecord;
}
export interface PactInteraction {
    readonly description: string;
    readonly states: readonly RequiredState[];
    readonly source: JsonRecord;
}
export interface PactDocument {
    readonly file: string;
    readonly consumer: string;
    readonly provider: string;
    readonly interactions: readonly PactInteraction[];
    readonly source: JsonRecord;
}
export declare function readPactDocument(location: string | URL): PactDocument;
export declare function parsePactDocument(source: JsonRecord, file: string): PactDocument;
