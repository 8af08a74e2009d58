import type { Check } from "../check.ts";
import type { RequestLine } from "../request-line.ts";
import { type Alteration, altered, hasStatus, withCode, without } from "./altered-response.ts";
import type { Mutation } from "./mutation.ts";

/** The mocks answer otherwise than they did. */
export const mockDrifts: readonly Mutation[] = [
  answers("throttling is answered 503", "mock", { when: hasStatus(429), status: 503 }),
  answers("Retry-After is left out", "mock", { when: hasStatus(429), headers: { "Retry-After": null } }),
  answers("OData-Version is left out", "mock", { headers: { "OData-Version": null } }),
  answers("a required member is left out", "mock", { when: hasStatus(200), body: without("organizationPrevalence") }),
  answers("a null is left out", "mock", { when: hasStatus(200), body: without("orgFirstSeen") }),
  answers("an error has another code", "mock", { when: hasStatus(403), body: withCode("AccessDenied") }),
  answers("the gateway's page calls itself JSON", "mock", {
    when: hasStatus(502),
    headers: { "Content-Type": "application/json" },
  }),
  answers("a refusal has no correlation id", "invalid", {
    when: hasStatus(400),
    body: ({ error }) => ({ error: without("target")(Object(error)) }),
  }),
  asks("a look-back of 721 hours is taken", "invalid", (target) =>
    target.replace("lookBackHours=721", "lookBackHours=720"),
  ),
  asks("a repeated parameter is taken", "invalid", (target) =>
    target.replace(/(lookBackHours=48)&lookBackHours=48/, "$1"),
  ),
  asks("a plus sign in front of a number is refused", "side by side", (target) => target.replace(/=%2[bB]\d/, "=x")),
];

function answers(drift: string, caughtBy: Check, alteration: Alteration): Mutation {
  return {
    part: "mocks",
    drift,
    caughtBy,
    apply: (subject) => ({
      ...subject,
      mock: async (line, scenario) => {
        const response = await subject.mock(line, scenario);
        return response && altered(response, alteration);
      },
    }),
  };
}

/** The mock understands a request as another one. */
function asks(drift: string, caughtBy: Check, otherTarget: (target: string) => string): Mutation {
  const other = (line: RequestLine) => ({ ...line, target: otherTarget(line.target) });
  return {
    part: "mocks",
    drift,
    caughtBy,
    apply: (subject) => ({ ...subject, mock: (line, scenario) => subject.mock(other(line), scenario) }),
  };
}
