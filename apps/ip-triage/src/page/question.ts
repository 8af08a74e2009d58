/** What the page asks. It lives in the address bar, so that a view can be shared. */
export interface Question {
  readonly ip: string;
  /** NaN when the address bar holds no number: the answer then says what is wrong with it. */
  readonly lookBackHours: number;
}

/** The 30 days of data that the service keeps, in hours. */
export const longestLookBack = 720;

/** Reads the question out of a URL's query; undefined when no address is asked about. */
export function questionFromSearch(search: string): Question | undefined {
  const parameters = new URLSearchParams(search);
  const ip = parameters.get("ip")?.trim();
  if (!ip) return undefined;
  const hours = parameters.get("lookBackHours")?.trim();
  return { ip, lookBackHours: hours ? Number(hours) : longestLookBack };
}

/** The URL query that asks the question, beginning with `?`. What else `search` says stays. */
export function searchFromQuestion({ ip, lookBackHours }: Question, search = ""): string {
  const parameters = new URLSearchParams(search);
  parameters.set("ip", ip);
  parameters.set("lookBackHours", String(lookBackHours));
  return `?${parameters}`;
}

/** Whether two questions would get the same answer. */
export function isSameQuestion(a: Question | undefined, b: Question | undefined): boolean {
  // `Object.is`, because a look-back that is no number is NaN.
  return a?.ip === b?.ip && Object.is(a?.lookBackHours, b?.lookBackHours);
}
