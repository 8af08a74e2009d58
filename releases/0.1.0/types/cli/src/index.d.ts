export { runCli } from "./program.ts";
export type { Terminal } from "./terminal.ts";
