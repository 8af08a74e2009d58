/** What is left of the quota, as the page's server counts it. */
export interface Budget {
  readonly windows: readonly BudgetWindow[];
  /** Until when the service asked everyone to wait. */
  readonly pausedUntil: string | null;
  /** Milliseconds until the next call may start; 0 if one may now, or if that depends on calls that are under way. */
  readonly freeInMs: number;
}

export interface BudgetWindow {
  readonly limit: number;
  readonly perMs: number;
  readonly remaining: number;
  readonly returnsAt: string | null;
}

export async function loadBudget(): Promise<Budget> {
  const response = await fetch("/quota");
  if (!response.ok) throw new Error(`/quota was answered with ${response.status}, expected 200.`);
  return response.json();
}

/** How many calls may start now. */
export function roomIn({ windows, freeInMs }: Budget): number {
  return freeInMs > 0 ? 0 : Math.min(Number.POSITIVE_INFINITY, ...windows.map(({ remaining }) => remaining));
}

/**
 * How long so many calls take at the least, in milliseconds: the quota's part of it. A used slot returns a window later, so beyond
 * what is left each further round of a window's limit takes the window's length.
 */
export function leastTime(calls: number, { windows }: Budget): number {
  const rounds = windows.map(({ limit, perMs, remaining }) => Math.ceil((calls - remaining) / limit) * perMs);
  return Math.max(0, ...rounds);
}
