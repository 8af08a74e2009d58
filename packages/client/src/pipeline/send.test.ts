import { specVersion } from "@defender-endpoint/types";
import { afterEach, expect, test, vi } from "vitest";
import { setUp, someCredential } from "../../test/set-up.ts";
import { createStubService, type StubAnswer, statistics } from "../../test/stub-service.ts";
import { createVirtualRuntime } from "../../test/virtual-runtime.ts";
import { createDefenderClient } from "../create-client.ts";
import { isDefenderError } from "../errors/any-error.ts";

afterEach(() => void vi.unstubAllGlobals());

test("the request asks for JSON below the base URL", async () => {
  const { call, service } = setUp({ baseUrl: "https://gateway.example/defender/" });
  await call();
  expect(service.requests[0]).toMatchObject({
    method: "GET",
    url: "https://gateway.example/defender/api/ips/8.8.8.8/stats",
  });
  expect(service.requests[0]?.headers.get("accept")).toBe("application/json");
});

test("fetch is handed a URL and what to send, of which it makes the one request there is", async () => {
  const inputs: unknown[] = [];
  const { call, service } = setUp({
    fetch: (input, init) => {
      inputs.push(input);
      return service.fetch(input, init);
    },
  });
  await call();
  expect(inputs).toEqual([
    expect.stringMatching(/\/oauth2\/v2\.0\/token$/),
    "https://api.security.microsoft.com/api/ips/8.8.8.8/stats",
  ]);
});

test("the global fetch is looked up for each request, so that mocks may come later than the client", async () => {
  const runtime = createVirtualRuntime();
  const defender = createDefenderClient({ credential: someCredential(), runtime });
  const service = createStubService(runtime);
  vi.stubGlobal("fetch", service.fetch);
  expect(await runtime.settle(defender.getIPStatistics({ ip: "8.8.8.8" }))).toEqual(statistics);
  expect([service.requests.length, service.tokenRequests.length]).toEqual([1, 1]);
});

test.each<[phase: string, code: string, what: string, StubAnswer]>([
  ["request", "ECONNRESET", "no connection to the service", { fault: "reset" }],
  ["body", "UND_ERR_SOCKET", "the connection broke off within the answer", { fault: "reset in the body" }],
])("a connection that breaks is told with its code (phase: %s)", async (phase, code, what, answer) => {
  const { failure } = setUp({ answers: [answer], retry: false });
  const error = await failure();
  expect(error).toMatchObject({
    name: "NetworkError",
    kind: "network",
    phase,
    code,
    attempts: 1,
    operationId: "getIPStatistics",
    message: `getIPStatistics failed: ${what} (${code}). Check the network and \`baseUrl\`; \`reason\` holds what fetch threw.`,
  });
  expect(isDefenderError(error, "network") && error.reason).toBeInstanceOf(TypeError);
});

test("a fetch that throws at once, and without a code, is a broken connection too", async () => {
  const fetch = () => {
    throw new TypeError("SENTINEL");
  };
  const { failure } = setUp({ fetch, retry: false, credential: null });
  const error = await failure();
  expect(error).toMatchObject({
    kind: "network",
    phase: "request",
    attempts: 1,
    message:
      "getIPStatistics failed: no connection to the service. Check the network and `baseUrl`; `reason` holds what fetch threw.",
  });
  expect(error).not.toHaveProperty("code");
});

test.each([301, 302, 307, 308])("a redirect (%i) is not followed, since the token would go with it", async (status) => {
  const { failure, service } = setUp({
    answers: [{ status, headers: { location: "https://elsewhere.example/" }, body: null }],
  });
  expect(await failure()).toMatchObject({
    kind: "unexpected-status",
    status,
    message: `getIPStatistics was redirected (${status}), which is not followed, since the token is for one host. Set \`baseUrl\` to where it leads, if that is the service.`,
  });
  expect(service.requests.map(({ redirect }) => redirect)).toEqual(["manual"]);
});

test("a redirect whose status a browser does not tell is told as such", async () => {
  const { failure } = setUp({ answers: [{ status: 0 }] });
  expect(await failure()).toMatchObject({
    kind: "unexpected-status",
    message: expect.stringContaining("was redirected"),
  });
});

async function userAgents(options: Parameters<typeof setUp>[0] = {}): Promise<(string | null)[]> {
  const { call, service } = setUp(options);
  await call();
  return service.requests.map(({ headers }) => headers.get("user-agent"));
}

test("every request names the client and its version", async () => {
  expect(await userAgents()).toEqual([`defender-endpoint/${specVersion}`]);
});

test("the calling program may add its own name", async () => {
  expect(await userAgents({ userAgent: "triage/2.1 (nightly)" })).toEqual([
    `defender-endpoint/${specVersion} triage/2.1 (nightly)`,
  ]);
});

test.each(["", " triage", "triage\r\nX-Injected: 1", "schön"])(
  "a name that no header can hold is refused: %j",
  (userAgent) => {
    expect(() => setUp({ userAgent })).toThrow("`userAgent` must be printable ASCII, such as triage/2.1.");
  },
);
