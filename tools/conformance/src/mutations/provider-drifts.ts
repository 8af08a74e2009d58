import type { Check } from "../check.ts";
import { type Alteration, altered, hasStatus, withCode, without } from "./altered-response.ts";
import type { Mutation } from "./mutation.ts";

/** The provider answers otherwise than it did. */
export const providerDrifts: readonly Mutation[] = [
  answers("invalid requests are answered 422", "invalid", { when: hasStatus(400), status: 422 }),
  answers("invalid requests get another code", "invalid", { when: hasStatus(400), body: withCode("BadRequest") }),
  answers("an unknown caller is answered 403", "verified", { when: hasStatus(401), status: 403 }),
  answers("counts are strings", "verified", {
    when: hasStatus(200),
    body: (body) => ({ ...body, organizationPrevalence: String(body["organizationPrevalence"]) }),
  }),
  answers("every count is one too high", "sniffed", {
    when: hasStatus(200),
    body: (body) => ({ ...body, organizationPrevalence: Number(body["organizationPrevalence"]) + 1 }),
  }),
  answers("a time is left out", "sniffed", { when: hasStatus(200), body: without("orgLastSeen") }),
  answers("Retry-After is a date", "sniffed", {
    when: (response) => response.headers.has("Retry-After"),
    headers: { "Retry-After": "Tue, 29 Aug 2017 13:36:00 GMT" },
  }),
  answers("Retry-After is left out", "sniffed", { headers: { "Retry-After": null } }),
  answers("errors are problem+json", "sniffed", {
    when: hasStatus(404),
    headers: { "Content-Type": "application/problem+json" },
  }),
  answers("an internal error is explained", "sniffed", {
    when: hasStatus(500),
    body: ({ error }) => ({ error: { ...Object(error), message: "Something broke." } }),
  }),
  answers("an address is repeated in lower case", "side by side", {
    when: hasStatus(200),
    body: (body) => ({ ...body, ipAddress: String(body["ipAddress"]).toLowerCase() }),
  }),
];

function answers(drift: string, caughtBy: Check, alteration: Alteration): Mutation {
  return {
    part: "provider",
    drift,
    caughtBy,
    apply: (subject) => ({
      ...subject,
      openProvider: (settings) => {
        const provider = subject.openProvider(settings);
        return { ...provider, ask: async (line, token) => altered(await provider.ask(line, token), alteration) };
      },
    }),
  };
}
