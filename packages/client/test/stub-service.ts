import type { VirtualRuntime } from "./virtual-runtime.ts";

/** What the service does with a request. Without anything it answers 200 with the statistics of some address. */
export interface StubAnswer {
  /** 0 is what a browser shows of a redirect that it does not follow. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** A string as it is, anything else as JSON; null for no body. */
  readonly body?: unknown;
  /** Milliseconds from the arrival of the request to the head of the answer. */
  readonly latency?: number;
  /** Milliseconds from the head of the answer to the end of its body. */
  readonly bodyLatency?: number;
  readonly fault?: "reset" | "reset in the body" | "stalled head" | "stalled body";
}

/** A request as the service saw it. */
export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: string;
  readonly redirect: string;
  /** On the monotonic clock. */
  readonly at: number;
}

/** How the service answers: one answer for each request in turn, the last one for all further ones, or a function. */
export type Program = readonly StubAnswer[] | ((request: SeenRequest, index: number) => StubAnswer);

export interface StubService {
  readonly fetch: typeof globalThis.fetch;
  readonly requests: readonly SeenRequest[];
  readonly tokenRequests: readonly SeenRequest[];
  /** The most requests that were under way at once. */
  readonly mostAtOnce: number;
}

export interface StubServiceOptions {
  readonly answers?: Program;
  /** The answers of the sign-in host. By default each is a token of its own: `issuedToken(1)`, `issuedToken(2)`, ... */
  readonly signIn?: Program;
  /** Milliseconds until the service sees a request. It sees it even if the caller has given up meanwhile. */
  readonly travel?: (index: number) => number;
  /** Whether the stub's fetch takes no notice of signals. */
  readonly deaf?: boolean;
  /** Told when the head of an answer has been handed over, and the body has not. */
  readonly onHead?: (index: number) => void;
}

export const statistics = { ipAddress: "8.8.8.8", organizationPrevalence: 3, orgFirstSeen: null, orgLastSeen: null };

export const issuedToken = (number: number) => `TOKEN-SENTINEL-${number}`;

/** A service and its sign-in host, in one injected `fetch`, on virtual time. */
export function createStubService(runtime: VirtualRuntime, options: StubServiceOptions = {}): StubService {
  const { answers = [{}], signIn = issueTokens, travel = () => 0, deaf = false, onHead = () => {} } = options;
  const requests: SeenRequest[] = [];
  const tokenRequests: SeenRequest[] = [];
  let sent = 0;
  let underWay = 0;
  let mostAtOnce = 0;

  async function exchange(request: Request): Promise<Response> {
    const isTokenRequest = request.url.endsWith("/oauth2/v2.0/token");
    const log = isTokenRequest ? tokenRequests : requests;
    const program = isTokenRequest ? signIn : answers;
    const { method, url, headers, redirect } = request;
    const signal = deaf ? undefined : request.signal;
    const body = request.body === null ? "" : await request.text();
    let answer: StubAnswer = {};
    const arrive = () => {
      const index = log.length;
      const seen = { method, url, headers, body, redirect, at: runtime.elapsed() };
      log.push(seen);
      answer = typeof program === "function" ? program(seen, index) : (program[index] ?? program.at(-1) ?? {});
    };
    const onTheWay = isTokenRequest ? 0 : travel(sent++);
    if (onTheWay === 0) arrive();
    else runtime.after(onTheWay, arrive);
    await pass(onTheWay, signal);
    await pass(answer.fault === "stalled head" ? Number.POSITIVE_INFINITY : (answer.latency ?? 0), signal);
    if (answer.fault === "reset") throw broken("ECONNRESET");
    if (!isTokenRequest) onHead(log.length - 1);
    return respond(answer, signal);
  }

  function pass(ms: number, signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const stop = () => {
        cancel();
        reject(signal?.reason);
      };
      let cancel = () => {};
      if (signal?.aborted) return stop();
      if (ms === 0) return resolve();
      signal?.addEventListener("abort", stop, { once: true });
      cancel = runtime.after(ms, resolve);
    });
  }

  function respond(
    { status = 200, headers, body = statistics, bodyLatency = 0, fault }: StubAnswer,
    signal?: AbortSignal,
  ) {
    if (status === 0) return Response.error();
    const type = typeof body === "string" ? "text/plain" : "application/json; charset=utf-8";
    const init = { status, headers: { "content-type": type, ...headers } };
    if (body === null) return new Response(null, { ...init, headers: { ...headers } });
    const bytes = new TextEncoder().encode(typeof body === "string" ? body : JSON.stringify(body));
    if (bodyLatency === 0 && fault === undefined) return new Response(bytes, init);
    const stream = new ReadableStream({
      start(controller) {
        controller.enqueue(bytes.subarray(0, bytes.length / 2));
        const stop = () => {
          cancel();
          controller.error(signal?.reason);
        };
        let cancel = () => {};
        signal?.addEventListener("abort", stop, { once: true });
        if (fault === "stalled body") return;
        cancel = runtime.after(bodyLatency, () => {
          if (fault === "reset in the body") return controller.error(broken("UND_ERR_SOCKET"));
          controller.enqueue(bytes.subarray(bytes.length / 2));
          controller.close();
        });
      },
    });
    return new Response(stream, init);
  }

  return {
    async fetch(input, init) {
      underWay += 1;
      mostAtOnce = Math.max(mostAtOnce, underWay);
      return exchange(new Request(input, init)).finally(() => {
        underWay -= 1;
      });
    },
    requests,
    tokenRequests,
    get mostAtOnce() {
      return mostAtOnce;
    },
  };
}

/** What a runtime's own fetch throws for a connection that breaks. */
function broken(code: string): TypeError {
  return new TypeError("fetch failed", { cause: Object.assign(new Error("URL-SENTINEL"), { code }) });
}

function issueTokens(_: SeenRequest, index: number): StubAnswer {
  return { body: { token_type: "Bearer", expires_in: 3599, access_token: issuedToken(index + 1) } };
}
