// What a session needs once it is asked for, loaded together.
export { activeSession } from "./active-session.ts";
export { argumentsOf } from "./commands.ts";
export { endOf } from "./end-of-session.ts";
export { openFolder } from "./open-folder.ts";
export { readSession } from "./read-session.ts";
