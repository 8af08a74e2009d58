import type { Check } from "../check.ts";
import type { RequestLine } from "../requests/request-line.ts";
import { type Alteration, altered, hasStatus, withCode, without } from "./altered-response.ts";
import type { Mutation } from "./mutation.ts";

const date = "Tue, 29 Aug 2017 13:36:00 GMT";
const prevalence = "organizationPrevalence";

/** The mocks answer otherwise than they did, or understand a request as another one. */
export const mockDrifts: readonly Mutation[] = [
  mock("throttling is answered 503", "mock", { when: hasStatus(429), status: 503 }),
  mock("Retry-After is left out", "mock", { when: hasStatus(429), headers: { "Retry-After": null } }),
  mock("OData-Version is left out", "mock", { headers: { "OData-Version": null } }),
  mock("a required member is left out", "mock", { when: hasStatus(200), body: without(prevalence) }),
  mock("a null is left out", "mock", { when: hasStatus(200), body: without("orgFirstSeen") }),
  mock("an error has another code", "mock", { when: hasStatus(403), body: withCode("AccessDenied") }),
  mock("the gateway's page calls itself JSON", "mock", {
    when: hasStatus(502),
    headers: { "Content-Type": "application/json" },
  }),
  mock("a refusal has no correlation id", "invalid", {
    when: hasStatus(400),
    body: ({ error }) => ({ error: without("target")(Object(error)) }),
  }),
  misread("a look-back of 721 hours is taken", "invalid", /lookBackHours=721/, "lookBackHours=720"),
  misread("a repeated parameter is taken", "invalid", /(lookBackHours=48)&lookBackHours=48/, "$1"),
  misread("a plus sign in front of a number is refused", "side by side", /=%2[bB]\d/, "=x"),
];

/** The provider answers otherwise than it did. */
export const providerDrifts: readonly Mutation[] = [
  provider("invalid requests are answered 422", "invalid", { when: hasStatus(400), status: 422 }),
  provider("invalid requests get another code", "invalid", { when: hasStatus(400), body: withCode("BadRequest") }),
  provider("an unknown caller is answered 403", "verified", { when: hasStatus(401), status: 403 }),
  provider("counts are strings", "verified", {
    when: hasStatus(200),
    body: (body) => ({ ...body, [prevalence]: String(body[prevalence]) }),
  }),
  provider("every count is one too high", "sniffed", {
    when: hasStatus(200),
    body: (body) => ({ ...body, [prevalence]: Number(body[prevalence]) + 1 }),
  }),
  provider("a time is left out", "sniffed", { when: hasStatus(200), body: without("orgLastSeen") }),
  provider("Retry-After is a date", "sniffed", {
    when: ({ headers }) => headers.has("Retry-After"),
    headers: { "Retry-After": date },
  }),
  provider("Retry-After is left out", "sniffed", { headers: { "Retry-After": null } }),
  provider("errors are problem+json", "sniffed", {
    when: hasStatus(404),
    headers: { "Content-Type": "application/problem+json" },
  }),
  provider("an internal error is explained", "sniffed", {
    when: hasStatus(500),
    body: ({ error }) => ({ error: { ...Object(error), message: "Something broke." } }),
  }),
  provider("an address is repeated in lower case", "side by side", {
    when: hasStatus(200),
    body: (body) => ({ ...body, ipAddress: String(body["ipAddress"]).toLowerCase() }),
  }),
];

function mock(drift: string, caughtBy: Check, alteration: Alteration): Mutation {
  return {
    ...{ part: "mocks", drift, caughtBy },
    apply: (subject) => ({
      ...subject,
      mock: async (...asked) => {
        const response = await subject.mock(...asked);
        return response && altered(response, alteration);
      },
    }),
  };
}

function misread(drift: string, caughtBy: Check, target: RegExp, as: string): Mutation {
  const other = (line: RequestLine) => ({ ...line, target: line.target.replace(target, as) });
  return {
    ...{ part: "mocks", drift, caughtBy },
    apply: (subject) => ({ ...subject, mock: (line, ...asked) => subject.mock(other(line), ...asked) }),
  };
}

function provider(drift: string, caughtBy: Check, alteration: Alteration): Mutation {
  return {
    ...{ part: "provider", drift, caughtBy },
    apply: (subject) => ({
      ...subject,
      openProvider: (settings) => {
        const session = subject.openProvider(settings);
        return { ...session, ask: async (line, token) => altered(await session.ask(line, token), alteration) };
      },
    }),
  };
}
