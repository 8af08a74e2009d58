export type { Terminal } from "./program.ts";
export { runCli } from "./program.ts";
