import { clouds } from "@defender-endpoint/types";

/** The audience that tokens for the API are to be asked for. It is not the host that is called. */
export const expectedAudience = clouds.global.audience;

/**
 * The names of the one resource: those of each cloud, and the former ones, with which clients are set up to this day.
 * A token is issued for the name that was asked for.
 */
const names: ReadonlySet<string> = new Set([
  ...Object.values(clouds).map(({ audience }) => audience),
  "https://api.securitycenter.windows.com",
  "https://securitycenter.onmicrosoft.com/windowsatpservice",
]);

/** Whether a token for this audience is good here. Asking for `https://host//.default` yields the one with the slash. */
export function isAcceptedAudience(audience: string): boolean {
  return names.has(audience.replace(/\/$/, ""));
}
