export type { Terminal } from "./output/terminal.ts";
export { runCli } from "./program.ts";
