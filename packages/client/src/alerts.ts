export { type FollowedAlert, followAlerts } from "./alerts/follow-alerts.ts";
export type { FollowOptions } from "./alerts/follow-options.ts";
