import { getIPStatistics } from "./get-ip-statistics.ts";
import type { Handlers } from "./handler.ts";

export const handlers: Handlers = {
  getIPStatistics,
};
