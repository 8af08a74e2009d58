// Loaded together, on demand: apart they would be larger.
export { activeSession } from "./active-session.ts";
export { argumentsOf } from "./commands.ts";
export { syncFolder } from "./library/sync-folder.ts";
export { runSession } from "./run-session.ts";
