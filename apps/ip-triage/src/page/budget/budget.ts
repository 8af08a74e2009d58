/** What is left of the quota, as the page's server counts it. */
export interface Budget {
  readonly windows: readonly BudgetWindow[];
  /** Until when the service asked everyone to wait. */
  readonly pausedUntil: string | null;
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

/**
 * How long so many calls take at the least, in milliseconds: the quota's part of it. A used slot returns a window later, so beyond
 * what is left each further round of a window's limit takes the window's length.
 */
export function leastTime(calls: number, { windows }: Budget): number {
  const rounds = windows.map(({ limit, perMs, remaining }) => Math.ceil((calls - remaining) / limit) * perMs);
  return Math.max(0, ...rounds);
}
