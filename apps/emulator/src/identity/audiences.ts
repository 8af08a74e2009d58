import { clouds } from "@defender-endpoint/types";

/** The audience that tokens for the API are issued for. It is not the host that is called. */
export const expectedAudience = clouds.global.audience;

/** Whether a token for this audience is good here. Asking for `https://host//.default` yields the one with the slash. */
export function isAcceptedAudience(audience: string): boolean {
  return audience === expectedAudience || audience === `${expectedAudience}/`;
}
