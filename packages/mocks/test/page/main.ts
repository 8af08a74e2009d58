import { scenarios } from "@defender-endpoint/mocks";
import { startDefenderWorker } from "@defender-endpoint/mocks/browser";

/** Runs in the browser: what a page is answered, first on the worldwide service, then on its own origin. */
async function ask(url: string, init: RequestInit = {}) {
  const response = await fetch(url, { headers: { Authorization: "Bearer token" }, ...init });
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
  const machine = `${service}/api/machines/1e5bc9d7e413ddd7902c2932e418702b84d0cc07`;
  const updated = await ask(machine, { method: "PATCH", body: JSON.stringify({ deviceValue: "Low" }) });
  const unknown = await ask(`${service}/api/nowhere?secret`);
  const otherCloud = await ask("https://eu.api.security.microsoft.com/api/ips/10.209.67.177/stats");
  await worker.stop();

  await startDefenderWorker({ baseUrl: "/" });
  const own = await ask("/api/ips/10.209.67.177/stats");
  const ownUnknown = await ask("/api/nowhere");
  const file = await ask("/plain.txt");
  return { seen, invalid, throttled, updated, unknown, otherCloud, own, ownUnknown, file };
}

export type Answers = Awaited<ReturnType<typeof answers>>;

Object.assign(globalThis, { answers: await answers() });
