import { createDefenderClient, type DefenderClient } from "@defender-endpoint/client";

/**
 * The client as a page needs it. The page's own server holds the credential and minds the quota, and a person decides
 * whether to ask again: here, nothing is signed, held back or repeated.
 */
export function createPageClient(): DefenderClient {
  return createDefenderClient({ baseUrl: location.origin, credential: null, retry: false, quota: false });
}
