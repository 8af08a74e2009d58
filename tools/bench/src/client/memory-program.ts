/** Does one thing at an emulator, and tells how many bytes it took at most above its start: memory-program.ts URL follow-loop|follow|sync live|resident */
import { clientSecret, createDefenderClient } from "@defender-endpoint/client";
import { followAlerts } from "@defender-endpoint/client/alerts";
import { syncIndicators } from "@defender-endpoint/client/indicators";

const [baseUrl = "", kind = "", measure = ""] = process.argv.slice(2);
const application = { tenantId: "demo", clientId: "emulator", clientSecret: "emulator-secret" };
const defender = createDefenderClient({
  credential: clientSecret({ ...application, authorityHost: baseUrl }),
  baseUrl,
  // The emulator has none either: what is measured is not how long a quota lasts.
  quota: false,
});
const since = "2026-03-01T00:00:00Z";

/** Does it, and calls `seen` for each item, or step. */
const works: Readonly<Record<string, (seen: () => void) => Promise<void>>> = {
  async "follow-loop"(seen) {
    const $filter = `alertCreationTime ge ${since}`;
    for (let $skip = 0, size = 1; size > 0; $skip += size) {
      const { value } = await defender.listAlerts({ $filter, $expand: "evidence", $top: 500, $skip });
      size = value.length;
      for (const _ of value) seen();
    }
  },
  async follow(seen) {
    for await (const _ of followAlerts(defender, { since, until: "caughtUp", time: "alertCreationTime" })) seen();
  },
  async sync(seen) {
    for (let round = 0; round < 2; round += 1) {
      const feed = Array.from({ length: 15_000 }, (_, n) => ({
        indicatorValue: `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`,
        ...({ indicatorType: "IpAddress", action: "Block", title: "bench" } as const),
        description: `Seen in round ${round}`,
      }));
      await syncIndicators(defender, feed, { select: ({ title }) => title === "bench" });
      for (const _ of feed) seen();
    }
  },
};

/** What a collection of garbage leaves, or what Node.js has taken from the machine. */
const measures: Readonly<Record<string, () => number>> = {
  live() {
    globalThis.gc?.();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  },
  resident: () => process.memoryUsage.rss(),
};

const [work, taken] = [works[kind], measures[measure]];
if (!work || !taken || !globalThis.gc)
  throw new Error("memory-program.ts needs --expose-gc, a URL, what to do and what to measure.");
// What the first call loads belongs to the start.
await defender.listAlerts({ $top: 1 });
const atStart = taken();
let [most, count] = [0, 0];
await work(() => {
  count += 1;
  if (count % 5_000 === 0) most = Math.max(most, taken() - atStart);
});
if (count < 15_000) throw new Error(`There were ${count} items only.`);
process.send?.(most);
