import { Readable } from "node:stream";
import { type Runtime, systemRuntime } from "@defender-endpoint/client";
import { createEmulator, type Emulator } from "@defender-endpoint/emulator";
import { afterEach, beforeEach, expect } from "vitest";
import { runCli } from "../src/program.ts";

export const baseUrl = "http://127.0.0.1:4010";
const now = "2017-08-29T13:36:00Z";
export const demo = {
  AZURE_TENANT_ID: "demo",
  AZURE_CLIENT_ID: "emulator",
  AZURE_CLIENT_SECRET: "emulator-secret",
  AZURE_AUTHORITY_HOST: baseUrl,
  MDE_BASE_URL: baseUrl,
};

interface Run {
  readonly env?: Record<string, string>;
  readonly stdin?: string;
  /** The width of the terminal; none by default, as in a pipe. */
  readonly columns?: number;
  readonly signal?: AbortSignal;
  readonly fetch?: (request: Request) => Promise<Response>;
  /** Whether it finds its way by itself, instead of being given a `fetch`. */
  readonly proxied?: boolean;
}

export function sink(onWrite = (_text: string) => {}) {
  const written: string[] = [];
  return {
    write(text: string) {
      written.push(text);
      onWrite(text);
    },
    text: () => written.join(""),
  };
}

export function serverError(): Response {
  return Response.json({ error: { code: "InternalServerError", message: "", target: "1" } }, { status: 501 });
}

/** How many milliseconds of pauses were skipped; for the emulator, which counts calls too, they are over as well. */
let skipped = 0;
const elapsed = () => systemRuntime.elapsed() + skipped;

/**
 * It is as late as at the emulator. Pauses are short, and what elapsed counts them in full, as who paused for a quota looks.
 * What takes ten seconds or more is no pause but a limit, and stays as it is.
 */
export function hastyRuntime(start: string): Runtime {
  return {
    ...systemRuntime,
    now: () => Date.parse(start),
    elapsed,
    after(ms, callback) {
      if (ms >= 10_000) return systemRuntime.after(ms, callback);
      const end = elapsed() + ms;
      return systemRuntime.after(ms / 100, () => {
        skipped += Math.max(0, end - elapsed());
        callback();
      });
    },
  };
}

/** One for all runs, as they share their quotas. */
const hasty = hastyRuntime(now);

/** `mde` on an emulator for each test, on which three devices have contacted an address. */
export function mdeOnEmulator() {
  let emulator: Emulator;
  beforeEach(async () => {
    emulator = createEmulator({ now, realTime: () => Date.now() + skipped });
    const events = ["a", "b", "c"].map((device) => ({
      ip: "10.209.67.177",
      deviceId: device,
      timestamp: "2017-08-29T13:32:59Z",
    }));
    const response = await emulator.fetch(
      new Request(`${baseUrl}/_emulator/events`, { method: "POST", body: JSON.stringify(events) }),
    );
    expect(response.status).toBe(200);
  });
  afterEach(() => emulator.close());

  /** Runs `mde` on the emulator, in this process. */
  async function mde(
    args: string[],
    { env = demo, stdin = "", columns, signal, fetch = emulator.fetch, proxied }: Run = {},
  ) {
    const [stdout, stderr] = [sink(), sink()];
    const exitCode = await runCli(args, {
      stdin: Readable.from([stdin]),
      stdout: { ...stdout, ...(columns && { columns }) },
      stderr,
      env,
      runtime: hasty,
      ...(!proxied && { fetch: (input, init) => fetch(new Request(input, init)) }),
      ...(signal && { signal }),
    });
    return { exitCode, stdout: stdout.text(), stderr: stderr.text() };
  }

  /** A fetch that notes of which addresses, domains and files the service is asked for statistics. */
  function countCalls(answer: (name: string) => Response | undefined = () => undefined) {
    const calls: string[] = [];
    const fetch = async (request: Request) => {
      const name = /\/([^/]+)\/stats/.exec(request.url)?.[1];
      if (name === undefined) return emulator.fetch(request);
      calls.push(decodeURIComponent(name));
      return answer(decodeURIComponent(name)) ?? emulator.fetch(request);
    };
    return { calls, fetch };
  }

  return { mde, countCalls, emulator: { fetch: (request: Request) => emulator.fetch(request) } };
}
