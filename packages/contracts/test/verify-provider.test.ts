import { scenarios } from "@defender-endpoint/types/scenario-catalogue";
import { afterEach, expect, test } from "vitest";
import { listScenarios } from "../generate/catalogue.ts";
import {
  type Verification,
  VerificationOptionError,
  type VerifyProviderOptions,
  verifyProvider,
} from "../src/index.ts";
import { type Answer, type Defects, startCatalogueProvider, tokenOf } from "./catalogue-provider.ts";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function provide(defects?: Defects) {
  const provider = await startCatalogueProvider(defects);
  closing.push(provider.close);
  return { providerUrl: provider.url, statesUrl: `${provider.url}/states` };
}

/** Verifies one scenario against a provider with defects. */
async function verifyOne(name: string, defects: Defects, options: Partial<VerifyProviderOptions> = {}) {
  return verifyProvider({ ...(await provide(defects)), only: `getIPStatistics ${name}`, ...options });
}

function failure({ ok, interactions }: Verification) {
  expect(ok).toBe(false);
  return interactions.map(({ outcome, reasons }) => [outcome, ...reasons]);
}

function withBody(change: (body: Record<string, unknown>) => object) {
  return (answer: Answer): Answer => ({ ...answer, body: change({ ...(answer.body as Record<string, unknown>) }) });
}

test("a provider that keeps the contract is verified in every interaction", async () => {
  const { ok, interactions, problems } = await verifyProvider(await provide());
  expect(problems).toEqual([]);
  expect(interactions.filter(({ outcome }) => outcome !== "verified")).toEqual([]);
  expect(interactions).toHaveLength(listScenarios().length);
  expect(ok).toBe(true);
});

test("other values of the right types, more members and content type parameters keep the contract", async () => {
  const answer = (good: Answer): Answer => ({
    ...withBody((body) => ({
      ...body,
      "@odata.context": "other",
      orgLastSeen: "2026-01-31T23:59:59.1234567Z",
      more: [],
    }))(good),
    headers: { "content-type": "application/json; odata.metadata=minimal; odata.streaming=true; charset=utf-8" },
  });
  expect(await verifyOne("seen", { answer })).toMatchObject({ ok: true });
});

test("a throttled answer may carry the documented code or the captured one", async () => {
  const code = (value: string) => withBody(() => ({ error: { code: value, message: "Wait.", target: "x" } }));
  expect(await verifyOne("throttled", { answer: code("429") })).toMatchObject({ ok: true });
  expect(await verifyOne("throttledHour", { answer: code("TooManyRequests") })).toMatchObject({ ok: true });
  expect(failure(await verifyOne("throttled", { answer: code("4290") }))[0]?.[1]).toContain("$.error.code");
});

test("another error code than the documented one is red", async () => {
  const answer = withBody(() => ({ error: { code: "BadRequest", message: "No.", target: "x" } }));
  const result = await verifyOne("invalidAddress", { answer });
  expect(failure(result)).toEqual([["failed", expect.stringContaining("body $.error.code")]]);
});

test("a renamed member is red", async () => {
  const answer = withBody(({ organizationPrevalence, ...body }) => ({
    ...body,
    orgPrevalenceCount: organizationPrevalence,
  }));
  const result = await verifyOne("seen", { answer });
  expect(failure(result)).toEqual([
    ["failed", expect.stringMatching(/missing the following keys: organizationPrevalence/)],
  ]);
});

test("a string instead of an integer is red", async () => {
  const answer = withBody((body) => ({ ...body, organizationPrevalence: "63515" }));
  const result = await verifyOne("seen", { answer });
  expect(failure(result)).toEqual([
    ["failed", expect.stringMatching(/\$\.organizationPrevalence.*'63515' \(String\) to be equal to '?63515/)],
  ]);
});

test("a string instead of another number is red as well", async () => {
  const answer = withBody((body) => ({ ...body, organizationPrevalence: "0" }));
  expect(failure(await verifyOne("unseen", { answer }))[0]?.[1]).toContain("$.organizationPrevalence");
});

test.each([
  ["seen", 63514],
  ["unseen", 1],
])("a count that is not the one that the state %s was set up with is red", async (name, organizationPrevalence) => {
  const answer = withBody((body) => ({ ...body, organizationPrevalence }));
  expect(failure(await verifyOne(name, { answer }))[0]?.[1]).toContain("$.organizationPrevalence");
});

test("a time with eight fractional digits is red", async () => {
  const answer = withBody((body) => ({ ...body, orgLastSeen: "2017-08-29T13:32:59.12345678Z" }));
  expect(failure(await verifyOne("seen", { answer }))[0]?.[1]).toContain("$.orgLastSeen");
});

test("a time where nothing was seen is red", async () => {
  const answer = withBody((body) => ({ ...body, orgLastSeen: "2017-08-29T13:32:59Z" }));
  expect(failure(await verifyOne("unseen", { answer }))[0]?.[1]).toContain("$.orgLastSeen");
});

test("a 404 for an address that was never contacted is red", async () => {
  const answer = (): Answer => ({ status: 404, headers: {}, body: { error: { code: "ResourceNotFound" } } });
  const result = await verifyOne("unseen", { answer });
  expect(failure(result)[0]).toContain("expected status 200 but was 404");
});

test("a throttled answer without Retry-After is red where the contract has it", async () => {
  const answer = (good: Answer): Answer => ({ ...good, headers: {} });
  const result = await verifyOne("throttled", { answer });
  expect(failure(result)).toEqual([["failed", expect.stringMatching(/header Retry-After.*missing/)]]);
});

test("a content type that only begins like the right one is red", async () => {
  const answer = (good: Answer): Answer => ({ ...good, headers: { "content-type": "application/jsonp" } });
  expect(failure(await verifyOne("seen", { answer }))).toEqual([
    ["failed", expect.stringContaining("header Content-Type"), expect.stringContaining("Expected a body of")],
  ]);
});

test("a handler that fails on the way out is red", async () => {
  const changeState = ({ action }: { action: string }) =>
    action === "teardown" ? { status: 500, body: {} } : undefined;
  const result = await verifyOne("unseen", { changeState });
  expect(failure(result)[0]?.[1]).toContain("cannot be torn down: the states URL answered 500 (did its handler fail?)");
});

test.each([[{}], [{ token: "" }], [{ token: 5 }]])(
  "a caller state that returns %j in place of a token is red",
  async (body) => {
    const changeState = ({ state }: { state: string }) =>
      state === "callerTokenExpired" ? { status: 200, body } : undefined;
    const result = await verifyOne("tokenExpired", { changeState });
    expect(failure(result)).toEqual([
      ["failed", "state callerTokenExpired cannot be set up: it was set up without the token that it must return"],
    ]);
  },
);

test("a states URL that is down is red, with the address in the reason", async () => {
  const gone = await startCatalogueProvider();
  await gone.close();
  const result = await verifyOne("unseen", {}, { statesUrl: gone.url });
  expect(failure(result)[0]?.[1]).toContain(`the states URL at ${gone.url} is down`);
});

test("without states, what needs only the caller is verified and the rest is named", async () => {
  const { providerUrl } = await provide();
  const { ok, interactions } = await verifyProvider({ providerUrl, token: tokenOf("callerAuthorized") });
  expect(ok).toBe(false);
  const verified = interactions.filter(({ outcome }) => outcome === "verified").length;
  const simple = listScenarios().filter(({ states }) => states.every(({ name }) => name === "callerAuthorized"));
  expect(verified).toBe(simple.length);
  expect(interactions.filter(({ outcome }) => outcome === "failed")).toEqual([]);
  expect(interactions.find(({ description }) => description.startsWith("getIPStatistics seen: "))).toMatchObject({
    outcome: "notVerified",
    reasons: ["needs the state contacted: pass --states-url"],
  });
});

test("a token in a provider's answer does not get into the reasons", async () => {
  const answer = (good: Answer): Answer => ({
    ...good,
    headers: { "content-type": `echo ${tokenOf("callerAuthorized")}` },
  });
  const result = await verifyOne("unseen", { answer });
  expect(JSON.stringify(result)).toContain("echo (token)");
  expect(JSON.stringify(result)).not.toContain("secret-token");
});

test("handlers in this process can take the place of a states URL", async () => {
  const { body } = scenarios.getIPStatistics.unseen.response;
  const { providerUrl } = await provide({ answer: () => ({ status: 200, headers: {}, body }) });
  const seen: unknown[] = [];
  const token = tokenOf("callerAuthorized");
  const result = await verifyProvider({
    providerUrl,
    only: "getIPStatistics unseen",
    stateHandlers: {
      callerAuthorized: ({ permission }, action) => {
        seen.push([permission, action]);
        return { token };
      },
    },
  });
  expect(failure(result)).toEqual([["failed", "state notContacted cannot be set up: there is no handler for it"]]);
  expect(seen).toEqual([
    ["Ip.Read.All", "setup"],
    ["Ip.Read.All", "teardown"],
  ]);
});

test("a handler that throws is red, with what it threw", async () => {
  const { providerUrl } = await provide();
  const callerAuthorized = () => Promise.reject(new Error("the key store is locked"));
  const result = await verifyProvider({
    providerUrl,
    only: "getIPStatistics invalidAddress",
    stateHandlers: { callerAuthorized },
  });
  expect(failure(result)).toEqual([["failed", "state callerAuthorized cannot be set up: the key store is locked"]]);
});

test("a token that is given serves the authorized caller, without asking for the state", async () => {
  const asked: string[] = [];
  const changeState = ({ state }: { state: string }) => {
    asked.push(state);
    return undefined;
  };
  const result = await verifyOne("unseen", { changeState }, { token: tokenOf("callerAuthorized") });
  expect(result).toMatchObject({ ok: true });
  expect(new Set(asked)).toEqual(new Set(["notContacted"]));
});

test.each([
  [{ providerUrl: "ftp://127.0.0.1" }, /providerUrl must be an http or https URL, but was ftp/],
  [{ providerUrl: "http://127.0.0.1", statesUrl: "states" }, /statesUrl must be an http or https URL, but was states/],
  [{ providerUrl: "ftp://user:secret@host" }, /but was ftp:\/\/host\./],
  [{ providerUrl: "http://127.0.0.1", token: "" }, /token is empty/],
  [{ providerUrl: "http://127.0.0.1", timeout: 0 }, /timeout must be 1 to 600000 milliseconds, but was 0/],
  [{ providerUrl: "http://127.0.0.1", pactFiles: [] }, /pactFiles is empty/],
  [{ providerUrl: "http://127.0.0.1", only: [] }, /only takes a name or several; leave it out to verify everything/],
  [{ providerUrl: "http://127.0.0.1", resource: [] }, /resource takes a name or several/],
  [{ providerUrl: "http://127.0.0.1", only: "unseen" }, /There is no operation unseen to verify/],
  [{ providerUrl: "http://127.0.0.1", statesUrl: "http://127.0.0.1", stateHandlers: {} }, /both given/],
  [
    { providerUrl: "http://127.0.0.1", pactFiles: ["missing.json"] },
    /missing\.json cannot be read: there is no such file/,
  ],
])("options that cannot be used are refused: %j", async (options, message) => {
  await expect(verifyProvider(options)).rejects.toThrow(message);
});

test.each([
  [{ providerUrl: "http://127.0.0.1", timout: 5 }, "verifyProvider knows no timout. It knows providerUrl, statesUrl,"],
  [{ providerUrl: "http://127.0.0.1", broker: { url: "http://127.0.0.1", pasword: "x" } }, "broker knows no pasword."],
  [{ providerUrl: "http://127.0.0.1", only: [5] }, "only takes a name or several"],
  [undefined, "verifyProvider takes an object with providerUrl, statesUrl,"],
])("what is misspelt is refused in JavaScript, too: %j", async (options, message) => {
  const verification: Promise<unknown> = Reflect.apply(verifyProvider, undefined, [options]);
  await expect(verification).rejects.toBeInstanceOf(VerificationOptionError);
  await expect(verification).rejects.toThrow(message);
});
