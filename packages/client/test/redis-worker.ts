import type { QuotaWindow } from "../src/wire/quota-window.ts";
/** A process of a fleet: looks addresses up through a client with a shared quota, and tells its parent what came of it. */

import { createDefenderClient } from "../src/create-client.ts";
import { isDefenderError } from "../src/errors/any-error.ts";
import { redisQuota } from "../src/redis.ts";
import { connectTo } from "./redis-server.ts";

export interface WorkerJob {
  readonly path: string;
  readonly baseUrl: string;
  readonly windows: readonly QuotaWindow[];
  readonly concurrency: number;
  readonly lease: number;
  readonly ips: readonly string[];
}

export interface WorkerResult {
  readonly ok: readonly string[];
  /** The kinds of the errors. */
  readonly failed: readonly string[];
}

process.once("message", async ({ path, baseUrl, windows, concurrency, lease, ips }: WorkerJob) => {
  const client = await connectTo(path);
  const store = redisQuota(client, { application: "contoso.example/app", lease, timeout: 600_000 });
  const quota = { windows, concurrency, store };
  const defender = createDefenderClient({ credential: null, baseUrl, quota });
  const inputs = ips.map((ip) => ({ ip }));
  const ok: string[] = [];
  const failed: string[] = [];
  for await (const result of defender.many("getIPStatistics", inputs, { concurrency: 2 * concurrency })) {
    if (result.ok) ok.push(result.input.ip);
    else failed.push(isDefenderError(result.error) ? result.error.kind : "unknown");
  }
  await client.close();
  process.send?.({ ok, failed } satisfies WorkerResult, () => process.disconnect());
});
