import type { Check } from "../check.ts";
import { schemaChecksOf } from "../contract/schema-check.ts";
import { change, type Mutation, rename } from "./mutation.ts";

type Edit = readonly [place: readonly (string | number)[], to: (value: unknown) => unknown];

const operation = ["paths", "/api/ips/{ip}/stats", "get"];
const good = [...operation, "responses", "200", "content", "application/json"];
const limits = ["x-rate-limit-classes", "default"];
const statistics = ["components", "schemas", "InOrgIPStats"];
const lookBack = ["components", "parameters", "lookBackHours"];
const tooMany = ["components", "responses", "TooManyRequests"];
const gateway = ["components", "responses", "BadGateway"];
const remove = () => undefined;
const put = (value: unknown) => () => value;
const add = (members: object) => (value: unknown) => ({ ...Object(value), ...members });

/** The contract changes and nothing is generated from it again. */
export const specDrifts: readonly Mutation[] = [
  drift("a required member is renamed", "types", [
    [[...statistics, "properties"], rename("organizationPrevalence", "prevalence")],
    [[...statistics, "required"], rename("organizationPrevalence", "prevalence")],
  ]),
  drift("an optional member is added", "types", [
    [[...statistics, "properties"], add({ riskScore: { type: "string" } })],
  ]),
  drift("a time is no longer nullable", "mock", [
    [[...statistics, "properties", "orgFirstSeen", "type"], put("string")],
  ]),
  drift("the type of a count changes", "sniffed", [
    [[...statistics, "properties", "organizationPrevalence", "type"], put("string")],
    [[...statistics, "properties", "organizationPrevalence", "minimum"], remove],
  ]),
  drift("a member becomes required", "pact-spec", [
    [[...statistics, "required"], put(["ipAddress", "organizationPrevalence", "orgPrevalence"])],
  ]),
  drift("a status is taken out", "types", [
    [[...operation, "responses", "404"], remove],
    [[...operation, "x-scenarios", "notFound"], remove],
  ]),
  drift("a status is taken out, its scenario is not", "types", [[[...operation, "responses", "404"], remove]]),
  drift("a status without a scenario is added", "mock", [
    [[...operation, "responses"], (value) => ({ ...Object(value), "409": Reflect.get(Object(value), "404") })],
  ]),
  drift("one of several scenarios of a status is taken out", "mock", [
    [[...operation, "x-scenarios", "unseen"], remove],
  ]),
  drift("a scenario whose example another one has as well is taken out", "mock", [
    [[...operation, "x-scenarios", "lookBackOmitted"], remove],
  ]),
  drift("the only scenario of a status is taken out", "sniffed", [[["x-scenarios", "gatewayHtml"], remove]]),
  drift("a media type changes", "pact", [[[...gateway, "content"], rename("text/html", "text/plain")]]),
  drift("the upper bound of the look-back is lowered", "invalid", [[[...lookBack, "schema", "maximum"], put(700)]]),
  drift("the lower bound of the look-back is lowered", "invalid", [[[...lookBack, "schema", "minimum"], put(0)]]),
  drift("IPv6 is no longer allowed", "invalid", [[[...operation, "parameters", 0, "schema", "anyOf", 1], remove]]),
  drift("a parameter is renamed", "types", [[[...lookBack, "name"], put("lookBack")]]),
  drift("an invalid parameter has another code", "invalid", [
    [[...operation, "parameters", 0, "x-invalid", "code"], put("InvalidAddress")],
  ]),
  drift("a response header is no longer documented", "pact-spec", [[[...tooMany, "headers"], remove]]),
  drift("a response header becomes required", "pact-spec", [
    [["components", "headers", "RetryAfter", "required"], put(true)],
  ]),
  drift("a response header has another type", "mock", [
    [["components", "headers", "ODataVersion", "schema", "type"], put("integer")],
  ]),
  drift("a captured header is no longer documented", "mock", [[[...operation, "responses", "200", "headers"], remove]]),
  drift("an example does not fit its schema", "types", [
    [[...good, "examples", "seen", "value", "organizationPrevalence"], put("63515")],
  ]),
  drift("the codes of errors are a closed list that leaves one out", "mock", [
    [
      ["components", "schemas", "ApiError", "properties", "error", "properties", "code"],
      add({ enum: ["InvalidIpAddress", "Unauthorized", "Forbidden"] }),
    ],
  ]),
  drift("another permission is asked for", "side by side", [
    [[...operation, "x-permissions", "application"], put(["Ip.ReadWrite.All"])],
  ]),
  drift("the window of a quota is shorter", "client", [[[...limits, 1, "perSeconds"], put(360)]]),
  drift("a quota is raised", "client", [[[...limits, 0, "calls"], put(120)]]),
  drift("tokens are for another scope", "client", [
    [["security", 0, "application"], put(["https://api.security.microsoft.com/.default"])],
  ]),
  drift("a provider state is renamed", "pact-spec", [[["x-provider-states"], rename("quotaUsedUp", "quotaExceeded")]]),
];

function drift(name: string, caughtBy: Check, edits: readonly Edit[]): Mutation {
  return {
    part: "spec",
    drift: name,
    caughtBy,
    apply(subject) {
      const document = structuredClone(subject.document);
      for (const [place, to] of edits) change(document, place, to);
      return { ...subject, document, checks: schemaChecksOf(document) };
    },
  };
}
