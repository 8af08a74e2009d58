import type { Operation, paths } from "@defender-endpoint/types";
import createOpenApiClient, { type Client } from "openapi-fetch";
import type { Answer } from "../wire/answer.ts";
import type { Call, RequestTemplate } from "../wire/call.ts";

/** What a raw client needs of the core. Handed over, so that this module imports nothing of it: bundlers would cut it in two. */
export interface RawCore {
  find(path: string, method: string): Operation | undefined;
  /** Sends through the pipeline. Throws where there is no answer that a `Response` can be made of. */
  send(
    request: RequestTemplate,
    operation: Operation | undefined,
    signal: AbortSignal,
  ): Promise<{ readonly answer: Answer; readonly call: Call }>;
  /** Throws for a success that is none. */
  check(answer: Answer, call: Call): unknown;
}

/** The openapi-fetch client behind the pipeline. Its errors are answers; what is no answer of an operation is thrown. */
export function createRawClient(baseUrl: string, core: RawCore): Client<paths> {
  const operationOf = new WeakMap<Request, Operation>();
  const exchanges = new WeakMap<Request, { readonly answer: Answer; readonly call: Call }>();

  /** The body is read once, so that every attempt can send it. */
  async function send(request: Request): Promise<Response> {
    const { url, method, signal } = request;
    const headers = Object.fromEntries(request.headers);
    // Firefox does not tell whether there is a body, and a GET may not have even an empty one.
    const bytes = request.body === null ? undefined : await request.arrayBuffer();
    const body = bytes?.byteLength ? bytes : undefined;
    const exchange = await core.send({ url, method, headers, body }, operationOf.get(request), signal);
    exchanges.set(request, exchange);
    return toResponse(exchange.answer);
  }

  const raw = createOpenApiClient<paths>({ baseUrl, fetch: send });
  raw.use({
    onRequest({ request, schemaPath }) {
      const operation = core.find(schemaPath, request.method);
      if (operation) operationOf.set(request, operation);
    },
    // Here and not on sending, because other middleware may have sent another request in place of the one that was told apart.
    onResponse({ request, schemaPath, options }) {
      const { answer, call } = exchanges.get(request) ?? {};
      if (!answer?.ok || !call) return;
      const operation = core.find(schemaPath, request.method);
      // An empty body is no value to openapi-fetch.
      const parsed = options.parseAs === "json" && answer.body?.length !== 0;
      if (operation || parsed || !answer.body) core.check(answer, { ...call, operation });
    },
  });
  return raw;
}

/** The answer as a response that nobody has read yet. */
function toResponse({ status, statusText, headers: received, body, download }: Answer): Response {
  const headers = new Headers(received);
  // They describe the body as it travelled, compressed.
  headers.delete("content-encoding");
  headers.delete("content-length");
  // Servers write anything into the text, and a `Response` does not take all of it.
  const text = /^[\t -~]*$/.test(statusText) ? statusText : "";
  return new Response(download ?? (body?.length ? body : null), { status, statusText: text, headers });
}
