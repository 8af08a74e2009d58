import type { HttpClient, PipelineRequest } from "@azure/core-rest-pipeline";
import { networkCode } from "@defender-endpoint/client/network";
import type { FailedRequest } from "./sign-in-error.ts";

/**
 * Sends what `@azure/identity` asks through a `fetch`, so that both halves of a run take the same way, and tells of each request
 * that failed: that package drops the cause.
 */
export async function azureHttpClient(
  fetch: typeof globalThis.fetch,
  failed: (request: FailedRequest) => void,
): Promise<HttpClient> {
  const { createHttpHeaders, RestError } = await import("@azure/core-rest-pipeline");
  return {
    async sendRequest(request) {
      const { url } = request;
      const { host } = new URL(url);
      try {
        const response = await fetch(url, toInit(request));
        const bodyAsText = await readText(response);
        const { status } = response;
        if (!response.ok) failed({ host, status, said: readRefusal(bodyAsText) });
        return { request, status, headers: createHttpHeaders(Object.fromEntries(response.headers)), bodyAsText };
      } catch (error) {
        const code = networkCode(error);
        failed({ host, code });
        // It is tried again by its code. What `fetch` says may quote a proxy's password.
        throw new RestError("no connection", { request, ...(code && { code }) });
      }
    },
  };
}

/** In bytes. A token with hundreds of groups in it has a hundredth of that. */
const longestAnswer = 1_000_000;

async function readText({ body }: Response): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop ends the connection.
  for await (const piece of body ?? []) {
    size += piece.length;
    if (size > longestAnswer)
      throw Object.assign(new Error("a sign-in answer is too large"), { code: "ANSWER_TOO_LARGE" });
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString();
}

function toInit({ method, headers, body, timeout, abortSignal }: PipelineRequest): RequestInit {
  const stop = new AbortController();
  abortSignal?.addEventListener("abort", () => stop.abort());
  return {
    method,
    headers: headers.toJSON(),
    redirect: "manual",
    signal: AbortSignal.any([stop.signal, ...(timeout > 0 ? [AbortSignal.timeout(timeout)] : [])]),
    ...(typeof body === "string" && { body }),
  };
}

/** OAuth's error and Entra's number, taken only where they look as they should. */
function readRefusal(body: string): string[] {
  const error = /"error"\s*:\s*"([a-z][a-z_]{1,60})"/.exec(body)?.[1];
  return [error, /\bAADSTS\d{4,9}\b/.exec(body)?.[0]].filter((one) => one !== undefined);
}
