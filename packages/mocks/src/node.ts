export { type DefenderServer, type DefenderServerOptions, setupDefenderServer } from "./node/defender-server.ts";
export { FailedRequestsError } from "./node/failed-requests.ts";
export type { TestHooks } from "./node/test-hooks.ts";
