import type { Terminal } from "./terminal.ts";
export type Done = (complete: boolean) => void;
export declare function runCli(argv: readonly string[], terminal: Terminal): Promise<number>;
