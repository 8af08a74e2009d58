export { checkPermissions, type PermissionCheck, type PermissionLack } from "./permissions/check-permissions.ts";
export { type JourneyName, journeys } from "./permissions/journeys.ts";
