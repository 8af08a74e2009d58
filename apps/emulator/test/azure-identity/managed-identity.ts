import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { afterAll, beforeAll } from "vitest";
import { drain, listen } from "../../src/http/listen.ts";
import { createEmulator, type Emulator } from "../../src/index.ts";
import { askForToken, readJson } from "../caller.ts";

export interface AppService {
  /** Issues the tokens of the identity. */
  readonly emulator: Emulator;
  /** What the platform puts into the environment of an app. */
  environment(): { readonly IDENTITY_ENDPOINT: string; readonly IDENTITY_HEADER: string };
  /** Takes note of the questions that were asked so far. */
  takeQuestions(): readonly Readonly<Record<string, string>>[];
}

const header = "identity-header-SENTINEL";

/**
 * The endpoint from which an app in App Service gets the token of its managed identity, which here is the one with the client id
 * `emulator`. One for all tests of a file: the class keeps the first address that it finds for as long as the process lives.
 */
export function appServiceForTests(): AppService {
  const emulator = createEmulator();
  const questions: Record<string, string>[] = [];

  async function answer(request: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    const question = Object.fromEntries(searchParams);
    questions.push(question);
    const { resource = "", client_id: id } = question;
    const sent = request.headers.get("X-IDENTITY-HEADER");
    if (pathname !== "/msi/token" || sent !== header || id !== "emulator") return refusal(`No ${id} for ${sent}.`);
    const issued = await readJson<{ access_token: string; expires_in: number }>(
      await askForToken(emulator, { scope: `${resource}/.default` }),
    );
    return Response.json({
      access_token: issued.access_token,
      expires_on: String(Math.floor(Date.now() / 1000) + issued.expires_in),
      resource,
      token_type: "Bearer",
    });
  }

  const server = createServer(getRequestListener(answer, { overrideGlobalObjects: false }));
  let port = 0;
  beforeAll(async () => {
    port = await listen(server, 0, "127.0.0.1");
  });
  afterAll(async () => {
    await drain(server);
    await emulator.close();
  });
  return {
    emulator,
    environment: () => ({ IDENTITY_ENDPOINT: `http://127.0.0.1:${port}/msi/token`, IDENTITY_HEADER: header }),
    takeQuestions: () => questions.splice(0),
  };
}

function refusal(description: string): Response {
  return Response.json({ error: "invalid_request", error_description: description }, { status: 400 });
}
