import { createHttpHeaders, createPipelineRequest } from "@azure/core-rest-pipeline";
import { getClient } from "@azure-rest/core-client";
import { createDefenderClient } from "@defender-endpoint/client";
import type { paths } from "@defender-endpoint/types";
import ky from "ky";
import createOpenApiClient from "openapi-fetch";
import { compare, type Measurement, median } from "../measurement.ts";

const rounds = 15;
const callsPerRound = 2_000;

const baseUrl = "https://api.security.microsoft.com";
const url = `${baseUrl}/api/ips/10.209.67.177/stats?lookBackHours=48`;
const path = { ip: "10.209.67.177" };
const query = { lookBackHours: 48 };
const headers = { accept: "application/json", authorization: "Bearer token" };
const body = JSON.stringify({
  "@odata.context": `${baseUrl}/api/$metadata#microsoft.windowsDefenderATP.api.InOrgIPStats`,
  ipAddress: "10.209.67.177",
  organizationPrevalence: 63515,
  orgFirstSeen: "2017-07-30T13:36:06Z",
  orgLastSeen: "2017-08-29T13:32:59Z",
});

/** Answers at once, the same to everybody. */
async function stub(_request: unknown): Promise<Response> {
  return new Response(body, { headers: { "content-type": "application/json" } });
}

/** Each way makes one call and has the parsed body in the end. */
function ways(): Record<string, () => Promise<unknown>> {
  const openApi = createOpenApiClient<paths>({ baseUrl, fetch: stub });
  const kyClient = ky.create({ fetch: stub, headers, retry: 2, timeout: 30_000 });
  const azure = getClient(baseUrl, {
    httpClient: {
      async sendRequest(request) {
        const response = await stub(createPipelineRequest({ url: request.url }));
        return {
          request,
          status: 200,
          headers: createHttpHeaders(Object.fromEntries(response.headers)),
          bodyAsText: await response.text(),
        };
      },
    },
  });
  const accessToken = { token: "token", expiresOnTimestamp: Date.now() + 3_600_000 };
  // Windows that are kept, but hold nothing up.
  const windows = [60_000, 3_600_000].map((perMs) => ({ limit: 1_000_000, perMs }));
  const defender = createDefenderClient({ credential: () => accessToken, fetch: stub, quota: { windows } });
  return {
    "openapi-fetch": async () => (await openApi.GET("/api/ips/{ip}/stats", { params: { path, query }, headers })).data,
    "bare fetch": async () => (await stub(new Request(url, { headers }))).json(),
    "defender-endpoint, whole chain": () => defender.getIPStatistics({ ...path, ...query }),
    ky: () => kyClient.get(url).json(),
    "Azure core client": async () =>
      (await azure.path("/api/ips/{ip}/stats", path.ip).get({ queryParameters: query, headers })).body,
  };
}

/** What a call costs on top of the network. Rounds of all ways alternate, so that a slow moment of the machine meets all. */
export async function measureOverhead(): Promise<Measurement> {
  const all = Object.entries(ways());
  const times = new Map(all.map(([name]) => [name, [] as number[]]));
  for (let round = -1; round < rounds; round += 1) {
    for (const [name, call] of all) {
      const start = performance.now();
      for (let n = 0; n < callsPerRound; n += 1) await call();
      // The first round warms up.
      if (round >= 0) times.get(name)?.push(((performance.now() - start) / callsPerRound) * 1000);
    }
  }
  return {
    title: "Cost of a call on the same stub",
    unit: "µs",
    how: `median of ${rounds} alternating rounds of ${callsPerRound} calls`,
    rows: compare(Object.fromEntries([...times].map(([name, values]) => [name, median(values)]))),
  };
}
