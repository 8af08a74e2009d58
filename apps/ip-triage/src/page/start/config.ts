import type { AskedService } from "../../asked-service.ts";

/** What the page's server tells the page. */
export interface PageConfig {
  /** Answer from mocks in the browser; nothing leaves it. */
  readonly mocks: boolean;
  /** Whom the server asks; on mocks nobody. */
  readonly service?: AskedService;
}

export async function loadConfig(): Promise<PageConfig> {
  const response = await fetch("/config.json");
  if (!response.ok) throw new Error(`/config.json was answered with ${response.status}, expected 200.`);
  return response.json();
}
