import { clientSecret, systemRuntime } from "@defender-endpoint/client";
import { afterAll, beforeAll, expect, test } from "vitest";
import { noAnswers, startUpstream, type WireAnswer } from "../../test/hostile-upstream.ts";
import { page } from "../../test/triage-on-mocks.ts";
import { createTriage } from "./create-triage.ts";

const statuses = [200, 204, 429, 500, 503];
const secret = "the-secret-of-the-application";
const headers = { "content-type": "application/json" };
const good = { ipAddress: "8.8.8.8", organizationPrevalence: 7, orgFirstSeen: null, orgLastSeen: null };
const goodAnswer = { status: 200, body: JSON.stringify(good), headers };
const goodToken = { status: 200, body: JSON.stringify({ access_token: "a-token", expires_in: 3600 }), headers };

let upstream: Awaited<ReturnType<typeof startUpstream>>;
beforeAll(async () => {
  upstream = await startUpstream();
});

afterAll(() => upstream?.close());

/** The server on the upstream, on a clock that can be put forward and on which nobody waits for another try. */
function triage() {
  let passed = 0;
  const log: string[] = [];
  const app = createTriage({
    page,
    baseUrl: upstream.url,
    credential: clientSecret({ tenantId: "t", clientId: "c", clientSecret: secret, authorityHost: upstream.url }),
    onFailure: (line) => log.push(line),
    client: {
      runtime: {
        ...systemRuntime,
        now: () => Date.now() + passed,
        elapsed: () => performance.now() + passed,
        after: (ms, callback) => systemRuntime.after(ms <= 1_000 ? 0 : ms, callback),
      },
    },
  });
  return {
    log,
    ask: () => app.request("http://127.0.0.1/api/ips/8.8.8.8/stats"),
    /** Beyond every pause. */
    waitHours() {
      passed += 2 * 3_600_000;
    },
  };
}

/** A failure is told in the envelope that the page reads, under one of these statuses, and tells nothing else. Gives its code. */
async function codeOf(response: Response, allowed: readonly number[]): Promise<string> {
  const text = await response.text();
  expect(allowed).toContain(response.status);
  expect(response.headers.get("content-type")).toMatch(/^application\/json/);
  expect(response.headers.get("cache-control")).toBe("no-store");
  const answer = JSON.parse(text);
  expect(Object.keys(answer)).toEqual(["error"]);
  expect(text.length).toBeLessThan(1_000);
  expect(text).not.toMatch(/the-secret|a-token|Wi-Fi/);
  return answer.error.code;
}

/** After it, an answer is an answer, and nothing of what came before is left. */
async function expectRecovery({ ask, waitHours, log }: ReturnType<typeof triage>): Promise<void> {
  upstream.answers((path) => (path.includes("/token") ? goodToken : goodAnswer));
  waitHours();
  const response = await ask();
  expect([response.status, await response.json()]).toEqual([200, good]);
  expect(log.join()).not.toMatch(/the-secret|a-token|8\.8\.8\.8|Wi-Fi/);
}

const cases = statuses.flatMap((status) =>
  Object.entries(noAnswers).map(([name, answer]): [number, string, WireAnswer] => [status, name, answer]),
);

/** The statuses and the code with which the page is told. */
function expected(status: number, name: string): readonly [statuses: readonly number[], code: RegExp] {
  // To fetch, a body that cannot be unpacked is a connection that broke.
  if (name === "what is not packed as it says" && status !== 204) return [[502], /^ServiceUnreachable$/];
  if (status < 300) return [[502], /^UnreadableAnswer$/];
  // Of a failure the status counts; a page of HTML in its place is told as none of the service's.
  return [status === 429 ? [429] : [status, 502], /^\w+$/];
}

test.each(cases)(
  "%i with %s from the service is a failure in the envelope, and the next lookup is fine",
  async (status, name, answer) => {
    const own = triage();
    upstream.answers((path) => (path.includes("/token") ? goodToken : { status, ...answer }));
    const [statuses, code] = expected(status, name);
    expect(await codeOf(await own.ask(), statuses)).toMatch(code);
    await expectRecovery(own);
  },
);

test.each(cases)("%i with %s from the sign-in host is one too", async (status, _, answer) => {
  const own = triage();
  upstream.answers((path) => (path.includes("/token") ? { status, ...answer } : goodAnswer));
  expect(["SignInFailed", "ServiceUnreachable"]).toContain(await codeOf(await own.ask(), [502]));
  await expectRecovery(own);
});

test.each([429, 503])(
  "%i that asks for years of waiting is over within hours, and says for how long it is believed",
  async (status) => {
    const own = triage();
    const body = JSON.stringify({ error: { code: "Busy" } });
    upstream.answers((path) =>
      path.includes("/token") ? goodToken : { status, body, headers: { ...headers, "retry-after": "99999999999" } },
    );
    await own.ask();
    const held = await own.ask();
    expect(held.status).toBe(429);
    expect(Number(held.headers.get("retry-after"))).toBeLessThanOrEqual(2 * 3_600);
    expect(own.log).toHaveLength(1);
    await expectRecovery(own);
  },
);
