import { onTestFinished } from "vitest";
import { createEmulator, type Emulator, type EmulatorOptions } from "../src/index.ts";

const origin = "http://emulator.test";

/** An emulator without a port, closed when the test is over. */
export function emulatorForTest(options?: EmulatorOptions): Emulator {
  const emulator = createEmulator(options);
  onTestFinished(() => emulator.close());
  return emulator;
}

/** Sends a request the way a program would, path and all. */
export function send(emulator: Emulator, path: string, init?: RequestInit): Promise<Response> {
  return emulator.fetch(new Request(`${origin}${path}`, init));
}

export function askForToken(emulator: Emulator, form: Record<string, string> = {}, tenant = "demo"): Promise<Response> {
  const body = new URLSearchParams({
    grant_type: "client_credentials",
    client_id: "emulator",
    client_secret: "emulator-secret",
    scope: "https://api.securitycenter.microsoft.com/.default",
    ...form,
  });
  return send(emulator, `/${tenant}/oauth2/v2.0/token`, { method: "POST", body });
}

export async function tokenFor(emulator: Emulator, form?: Record<string, string>, tenant?: string): Promise<string> {
  const { access_token: token }: { access_token: string } = await readJson(await askForToken(emulator, form, tenant));
  return token;
}

/** A program that has signed in. */
export async function signedIn(
  emulator: Emulator,
  form?: Record<string, string>,
  tenant?: string,
): Promise<(path: string, init?: RequestInit) => Promise<Response>> {
  const headers = { Authorization: `Bearer ${await tokenFor(emulator, form, tenant)}` };
  return (path, init) => send(emulator, path, { headers, ...init });
}

/** Speaks to `/_emulator`. */
export function control(emulator: Emulator, method: string, path: string, body?: unknown): Promise<Response> {
  return send(emulator, `/_emulator${path}`, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
}

export interface ErrorEnvelope {
  error: { code: string; message?: string; target: string };
}

/** What a test expects a body to be, its assertions check. */
export async function readJson<T = ErrorEnvelope>(response: Response): Promise<T> {
  const body: T = JSON.parse(await response.text());
  return body;
}
