export interface PactInteractionResult {
    readonly interaction: number;
    readonly verified: boolean;
    readonly mismatches: readonly string[];
}
export declare function parsePactResult(text: string): PactInteractionResult[] | undefined;
