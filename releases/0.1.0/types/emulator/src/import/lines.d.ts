export interface Line {
    readonly number: number;
    readonly text: string;
    readonly tooLong: boolean;
}
export declare const longestLine: number;
export declare function linesOf(content: AsyncIterable<Uint8Array>): AsyncGenerator<Line[]>;
