import { scenarios } from "@defender-endpoint/mocks";
import { startDefenderWorker } from "@defender-endpoint/mocks/browser";

/** Runs in the browser: what a page is answered, first on the worldwide service, then on its own origin. */
async function ask(url: string) {
  const response = await fetch(url, { headers: { Authorization: "Bearer token" } });
  const { status, headers } = response;
  return {
    status,
    type: headers.get("content-type"),
    retryAfter: headers.get("retry-after"),
    body: await response.text(),
  };
}

async function answers() {
  const service = "https://api.security.microsoft.com";
  const worker = await startDefenderWorker();
  const seen = await ask(`${service}/api/ips/10.209.67.177/stats`);
  const invalid = await ask(`${service}/api/ips/nonsense/stats`);
  worker.use(scenarios.getIPStatistics.throttled({ once: true }));
  const throttled = await ask(`${service}/api/ips/10.209.67.177/stats`);
  const unknown = await ask(`${service}/api/machines?secret`);
  const otherCloud = await ask("https://eu.api.security.microsoft.com/api/ips/10.209.67.177/stats");
  await worker.stop();

  await startDefenderWorker({ baseUrl: "/" });
  const own = await ask("/api/ips/10.209.67.177/stats");
  const ownUnknown = await ask("/api/machines");
  const file = await ask("/plain.txt");
  return { seen, invalid, throttled, unknown, otherCloud, own, ownUnknown, file };
}

export type Answers = Awaited<ReturnType<typeof answers>>;

Object.assign(globalThis, { answers: await answers() });
