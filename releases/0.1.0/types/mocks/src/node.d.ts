export { type DefenderServer, type DefenderServerOptions, setupDefenderServer } from "./defender-server.ts";
export { FailedRequestsError } from "./failed-requests.ts";
export type { TestHooks } from "./test-hooks.ts";
