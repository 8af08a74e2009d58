// Generated from the spec by `npm run generate`. Do not edit.

export const callerStates: readonly string[] = ["callerAuthorized", "callerWithoutPermission", "callerTokenExpired", "callerTokenForAnotherAudience"];
