export declare const pactFiles: readonly URL[];
