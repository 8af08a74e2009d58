import { createServer } from "node:https";
import { getRequestListener } from "@hono/node-server";
import { onTestFinished } from "vitest";
import { drain, listen } from "../../src/http/listen.ts";
import { tlsCertificate } from "../certificate.ts";

/** Answers a request, as an emulator's `fetch` does. */
export type Answer = (request: Request) => Promise<Response>;

export interface SignInHost {
  /** What a credential has to be told so that it asks here, and once. */
  readonly options: {
    readonly authorityHost: string;
    readonly disableInstanceDiscovery: true;
    readonly tlsOptions: { readonly ca: string };
    readonly retryOptions: { readonly maxRetries: 0 };
  };
  /** The forms that were sent to the token endpoint. */
  readonly tokenRequests: readonly URLSearchParams[];
}

// The classes refuse a sign-in host without TLS, so one is put in front. Nobody else trusts this certificate.
const certificate = tlsCertificate();

/** Serves a token endpoint over TLS until the test is over. */
export async function signInHostForTest(answer: Answer): Promise<SignInHost> {
  const { key, cert } = await certificate;
  const tokenRequests: URLSearchParams[] = [];
  const server = createServer({ key, cert });
  server.on(
    "request",
    getRequestListener(
      async (request) => {
        if (request.method === "POST") tokenRequests.push(new URLSearchParams(await request.clone().text()));
        return await answer(request);
      },
      { overrideGlobalObjects: false },
    ),
  );
  onTestFinished(() => drain(server));
  const authorityHost = `https://127.0.0.1:${await listen(server, 0, "127.0.0.1")}`;
  return {
    options: {
      authorityHost,
      disableInstanceDiscovery: true,
      tlsOptions: { ca: cert },
      retryOptions: { maxRetries: 0 },
    },
    tokenRequests,
  };
}
