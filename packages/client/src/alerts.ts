export { type FollowedAlert, followAlerts } from "./alerts/follow-alerts.ts";
export type { FollowOptions } from "./alerts/follow-options.ts";
export { type AlertUpdate, updateAlerts } from "./alerts/update-alerts.ts";
