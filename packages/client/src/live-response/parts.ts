// Loaded together, on demand: apart they would be larger.
export { activeSession } from "./active-session.ts";
export { argumentsOf } from "./commands.ts";
export { runSession } from "./run-session.ts";
export { syncFolder } from "./sync-folder.ts";
