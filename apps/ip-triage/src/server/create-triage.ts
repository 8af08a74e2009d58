import { type ClientOptions, type Credential, createDefenderClient, systemRuntime } from "@defender-endpoint/client";
import { Hono, type MiddlewareHandler } from "hono";
import { type AskedService, defenderIn, isMicrosofts, type WayOn } from "../asked-service.ts";
import { sameOriginOnly } from "./admission/same-origin.ts";
import { securityHeaders } from "./admission/security-headers.ts";
import { trustedHost } from "./admission/trusted-host.ts";
import { refuse } from "./failures/error-envelope.ts";
import { createFailureLog, type FailureListener } from "./failures/failure-log.ts";
import { type PageFiles, servePage } from "./page/page-files.ts";
import { alertsRoute } from "./routes/alerts-route.ts";
import { quotaRoute } from "./routes/quota-route.ts";
import { statisticsRoute } from "./routes/statistics-route.ts";

/** Where the answers come from: the service, or mocks inside the browser. */
export type AnswerSource =
  | {
      readonly mocks?: false;
      /** Where the service is. Default: the worldwide one. */
      readonly baseUrl?: string;
      /** What signs in to the service. It never leaves this server. */
      readonly credential: Credential;
      /** The tenant that the credential signs in to, which the page tells who reads it. */
      readonly tenant?: string;
      /** The service's data are made up, which the page then says. Default: false. */
      readonly sampleData?: boolean;
      /** The organization's own pages about an address. One named Defender takes the place of the portal's. Default: none. */
      readonly links?: readonly WayOn[];
      /** What the client takes from its surroundings, for tests. */
      readonly client?: Pick<ClientOptions, "fetch" | "runtime" | "quota">;
    }
  | { readonly mocks: true };

export type TriageOptions = AnswerSource & {
  readonly page: PageFiles;
  /** The host it listens on, by which it may be called besides the loopback names. */
  readonly host?: string;
  /** Default: nobody is told. */
  readonly onFailure?: FailureListener;
};

/** The server without a port. It answers GET for the page's files, its configuration, the two lookups and the quota of the first, and nothing else. */
export function createTriage(options: TriageOptions): Hono {
  const { page, host, onFailure = () => {} } = options;
  const app = new Hono();
  app.use(securityHeaders(), trustedHost(host), readOnly());
  for (const path of ["/api/*", "/quota"]) app.use(path, sameOriginOnly(), uncached());
  let config: { readonly mocks: boolean; readonly service?: AskedService } = { mocks: true };
  if (!options.mocks) {
    const defender = serviceClient(options);
    config = { mocks: false, service: askedService(options) };
    const { now } = options.client?.runtime ?? systemRuntime;
    const log = createFailureLog(onFailure, now);
    app.get("/api/ips/:ip/stats", statisticsRoute(defender, log));
    app.get("/api/ips/:ip/alerts", alertsRoute(defender, log));
    app.get("/quota", quotaRoute(defender, now));
  }
  app.get("/config.json", (c) => c.json(config, 200, { "Cache-Control": "no-store" }));
  app.use(servePage(page));
  app.notFound((c) => refuse(c, { status: 404, code: "ResourceNotFound", message: "There is nothing at this path." }));
  return app;
}

/** What the page tells of the service, where the client has taken its address. */
function askedService(source: Exclude<AnswerSource, { mocks: true }>): AskedService {
  const { baseUrl, tenant, sampleData = false, links = [] } = source;
  const url = new URL(baseUrl ?? "https://api.security.microsoft.com");
  const portal = defenderIn(url);
  return {
    host: url.host,
    isMicrosofts: isMicrosofts(url),
    isSample: sampleData,
    waysOn: [...(links.some(({ name }) => name === portal.name) ? [] : [portal]), ...links],
    ...(tenant !== undefined && { tenant }),
  };
}

function serviceClient({ baseUrl, credential, client }: Exclude<AnswerSource, { mocks: true }>) {
  return createDefenderClient({
    ...client,
    credential,
    ...(baseUrl !== undefined && { baseUrl }),
    // Somebody is waiting: one more try, soon, and an end within the time that one waits for a page.
    retry: { limit: 1, maxDelay: 1_000 },
    timeout: 10_000,
    deadline: 15_000,
    // An answer without its count would look like an address that was not seen.
    validate: "throw",
  });
}

function readOnly(): MiddlewareHandler {
  return async (c, next) => {
    // A HEAD of a lookup would cost quota and tell nothing.
    const allowed = c.req.path.startsWith("/api/") ? ["GET"] : ["GET", "HEAD"];
    if (allowed.includes(c.req.method)) return next();
    c.header("Allow", allowed.join(", "));
    return refuse(c, { status: 405, code: "MethodNotAllowed", message: "This server only reads." });
  };
}

/** Answers about the organization's devices stay out of caches that outlive the page. */
function uncached(): MiddlewareHandler {
  return async (c, next) => {
    await next();
    c.header("Cache-Control", "no-store");
  };
}
