import { type AnyDefenderError, createDefenderClient } from "@defender-endpoint/client";
import { expect, test } from "vitest";
import { baseUrl, demo, mdeOnEmulator } from "../../test/mde-on-emulator.ts";
import { inMdeWords } from "./mde-words.ts";

const { mde, emulator } = mdeOnEmulator();

const target = "7a1e2b3c-4d5e-4f60-8a9b-0c1d2e3f4a5b";

function envelope(status: number, code: string, message: string): Response {
  return Response.json({ error: { code, message, target } }, { status });
}

const html = { "Content-Type": "text/html" };
const failures: readonly (readonly [string, () => Response, RegExp])[] = [
  ["a proxy's page", () => new Response("<html>", { status: 403, headers: html }), /proxy.*check MDE_BASE_URL\.$/],
  ["a page for an answer", () => new Response("<html>", { headers: html }), /proxy.*check MDE_BASE_URL\.$/],
  ["no answer", () => Response.json({}), /no answer of it.*proxy.*check MDE_BASE_URL\.$/],
  [
    "an answer that does not fit",
    () => Response.json({ ipAddress: "10.0.0.1", organizationPrevalence: -1 }),
    /does not fit.*proxy.*, check MDE_BASE_URL, or take a newer version of mde\.$/,
  ],
  ["a redirect", () => new Response(null, { status: 302, headers: { Location: "/x" } }), /Set MDE_BASE_URL to where/],
  ["a refused token", () => envelope(401, "Unauthorized", "x"), /take the token.* Quote 7a1e[\w-]+ to support\.$/],
  ["no licence", () => envelope(401, "Unauthorized", "no license"), /licence.* Quote 7a1e[\w-]+ to support\.$/],
  ["a missing role", () => envelope(403, "Forbidden", "API required roles: A.B"), /: A\.B,.* Quote 7a1e[\w-]+ to/],
  ["nothing found", () => envelope(404, "NotFound", "x"), /found nothing.* Quote 7a1e[\w-]+ to support\.$/],
  ["a fault", () => envelope(501, "NotImplemented", "x"), /Try again later\. Quote 7a1e[\w-]+ to support\.$/],
  ["a fault without an id", () => Response.json({}, { status: 501 }), /Try again later\.$/],
  ["an unknown status", () => envelope(418, "Teapot", "x"), /does not know \(418, Teapot\)\. Quote 7a1e[\w-]+ to/],
  ["a refusal without words", () => Response.json({}, { status: 400 }), /an argument is invalid\.$/],
];

test.each(failures)("%s is told in words for whoever runs mde", async (_, answer, words) => {
  const { stderr, exitCode } = await mde(["ip", "stats", "10.0.0.1", "--format", "ndjson"], {
    fetch: async (request) => (request.url.includes("/api/") ? answer() : emulator.fetch(request)),
  });
  const [line = ""] = stderr.split("\n");
  expect(line).toMatch(words);
  expect(line).toMatch(/^10\.0\.0\.1: getIPStatistics /);
  expect(line).not.toContain("`");
  expect(exitCode).toBe(1);
});

test.each([
  [
    "no connection",
    () => Promise.reject(new TypeError("fetch failed")),
    "failed: no connection to the service. Check the network and MDE_BASE_URL.",
  ],
  [
    "an answer that does not come",
    () => new Promise<never>(() => {}),
    "got no complete answer within 5 ms (phase: request). Try again later.",
  ],
  [
    "a quota that stays used up",
    async () => Response.json({}, { status: 429 }),
    "was throttled by the service (429). Call again later.",
  ],
])("%s is told without what only a program can set or read", async (_, fetch, words) => {
  // What mde would try again, for longer than a test should take.
  const client = createDefenderClient({ credential: null, baseUrl, retry: false, timeout: 5, fetch });
  const asked = client.getIPStatistics({ ip: "10.0.0.1" });
  await expect(asked.catch((error: AnyDefenderError) => inMdeWords(error))).resolves.toBe(`getIPStatistics ${words}`);
});

test.each([
  [
    "a secret that is refused",
    { ...demo, AZURE_CLIENT_SECRET: "x" },
    /Check AZURE_TENANT_ID, AZURE_CLIENT_ID and AZURE_CLI/,
  ],
  ["a tenant that is none", { ...demo, AZURE_TENANT_ID: "a/b" }, /^mde: AZURE_TENANT_ID must be/],
  [
    "a service over plain http",
    { ...demo, MDE_BASE_URL: "http://a.example" },
    /^mde: MDE_BASE_URL must begin with https/,
  ],
])("%s is told in its variables", async (_, env, words) => {
  const { stderr } = await mde(["ip", "stats", "10.0.0.1"], { env });
  expect(stderr).toMatch(words);
  expect(stderr).not.toContain("`");
});
