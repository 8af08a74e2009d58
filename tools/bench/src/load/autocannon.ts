import autocannon from "autocannon";
import type { Load, LoadFigures } from "./load.ts";

export async function fireWithAutocannon({
  url,
  authorization,
  paths,
  connections,
  seconds,
}: Load): Promise<LoadFigures> {
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    headers: { authorization },
    requests: paths.map((path) => ({ path })),
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(
      `${url} answered ${result.non2xx} times with another status than 2xx, and ${result.errors} times not.`,
    );
  return { requests: result.requests.average, p50: result.latency.p50, p99: result.latency.p99 };
}
