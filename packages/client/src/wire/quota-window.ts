/** How many calls may be made in a span of time. */
export interface QuotaWindow {
  readonly limit: number;
  readonly perMs: number;
}
