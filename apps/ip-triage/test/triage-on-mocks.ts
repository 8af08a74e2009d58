import { createHandlers } from "@defender-endpoint/mocks";
import { getResponse, type HttpHandler } from "msw";
import { createTriage } from "../src/server/create-triage.ts";
import type { PageFiles } from "../src/server/page/page-files.ts";

export const baseUrl = "https://api.security.microsoft.com";

const bytes = (text: string) => new TextEncoder().encode(text);
const index = { body: bytes("<title>IP triage</title>"), mediaType: "text/html; charset=utf-8" };

export const page: PageFiles = new Map([
  ["/", index],
  ["/assets/index-1a2b.js", { body: bytes("start();"), mediaType: "text/javascript; charset=utf-8" }],
]);

/** The server on a service that answers by the contract, with these answers in front, and what it sent and logged. */
export function triageOnMocks(...handlers: HttpHandler[]) {
  const sent: Request[] = [];
  const log: string[] = [];
  const service = [...handlers, ...createHandlers({ baseUrl, requireToken: true })];
  async function answer(...parameters: Parameters<typeof fetch>): Promise<Response> {
    const request = new Request(...parameters);
    sent.push(request.clone());
    const response = await getResponse(service, request);
    if (!response) throw new TypeError(`No handler for ${request.url}`);
    // What fetch does of a network error.
    if (response.type === "error") throw new TypeError("Failed to fetch");
    return response;
  }

  const app = createTriage({
    page,
    baseUrl,
    credential: async () => ({ token: "a-token", expiresOnTimestamp: Date.now() + 3_600_000 }),
    onFailure: (line) => log.push(line),
    client: { fetch: answer },
  });
  const get = (path: string, headers: Record<string, string> = {}, method = "GET") =>
    app.request(`http://127.0.0.1:4020${path}`, { method, headers });
  return { get, sent, log };
}
