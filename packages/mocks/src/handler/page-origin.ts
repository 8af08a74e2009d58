/** The origin of the page that this code runs in, real or simulated. Undefined outside a page. */
export function pageOrigin(): string | undefined {
  const { location } = globalThis as { location?: { origin?: string } };
  return location?.origin;
}
