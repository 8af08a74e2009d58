import type { OperationId } from "@defender-endpoint/types";
import type { HttpHandler } from "msw";
import { expectTypeOf, test } from "vitest";
import { networkError, type OperationHandler, reply, type ScenarioName, scenarios } from "../index.ts";

test("the scenarios of an operation are known by name", () => {
  expectTypeOf<keyof typeof scenarios>().toEqualTypeOf<OperationId>();
  expectTypeOf<"seen">().toExtend<ScenarioName<"getIPStatistics">>();
  expectTypeOf(scenarios.getIPStatistics.unseen()).toExtend<HttpHandler>();
  expectTypeOf(scenarios.getIPStatistics.unseen()).toEqualTypeOf<OperationHandler<"getIPStatistics">>();
  // @ts-expect-error no such scenario
  scenarios.getIPStatistics.neverHeardOf;
  // @ts-expect-error no such operation
  scenarios.getWeather;
});

test("a change of the body has the body's types", () => {
  const { seen, serverError, gatewayHtml } = scenarios.getIPStatistics;
  expectTypeOf(seen).toBeCallableWith({ body: { organizationPrevalence: 3 }, once: true, delay: "real" });
  expectTypeOf(serverError).toBeCallableWith({ body: { error: { code: "InternalServerError" } } });
  expectTypeOf(gatewayHtml).toBeCallableWith({ body: "<html></html>" });
  // @ts-expect-error prevalence is a number
  seen({ body: { organizationPrevalence: "3" } });
  // @ts-expect-error misspelt
  seen({ body: { organisationPrevalence: 7 } });
  // @ts-expect-error misspelt, one level down
  serverError({ body: { error: { code: "InternalServerError", mesage: "" } } });
  // @ts-expect-error an error needs a code
  serverError({ body: { error: {} } });
  // @ts-expect-error a gateway answers text
  gatewayHtml({ body: { error: { code: "BadGateway" } } });
});

test("`when` takes the arguments of the operation", () => {
  const { seen } = scenarios.getIPStatistics;
  expectTypeOf(seen).toBeCallableWith({ when: { ip: "8.8.8.8", lookBackHours: 24 } });
  // @ts-expect-error no such argument
  seen({ when: { address: "8.8.8.8" } });
  // @ts-expect-error hours are a number
  seen({ when: { lookBackHours: "24" } });
});

test("only what is throttled can recover", () => {
  const { throttled, throttledHour, seen } = scenarios.getIPStatistics;
  expectTypeOf(throttled).toBeCallableWith({ retryAfter: 2, recoverAfter: 2, now: () => 0 });
  expectTypeOf(throttledHour).toBeCallableWith({ recoverAfter: 2 });
  // @ts-expect-error a success is not throttled
  seen({ recoverAfter: 2 });
});

test("reply takes documented statuses with their bodies", () => {
  const body = { ipAddress: "8.8.8.8", organizationPrevalence: 0 };
  expectTypeOf(reply("getIPStatistics", 200, body, { headers: { Date: "now" } })).toEqualTypeOf<
    OperationHandler<"getIPStatistics">
  >();
  expectTypeOf(reply("getIPStatistics", 404, { error: { code: "ResourceNotFound" } })).toEqualTypeOf<
    OperationHandler<"getIPStatistics">
  >();
  // @ts-expect-error 418 is not documented
  reply("getIPStatistics", 418, body);
  // @ts-expect-error the body of a 200 is not an error
  reply("getIPStatistics", 200, { error: { code: "NotFound" } });
  // @ts-expect-error a member has the wrong type
  reply("getIPStatistics", 200, { ipAddress: "8.8.8.8", organizationPrevalence: "0" });
  // @ts-expect-error a required member is missing
  reply("getIPStatistics", 200, { ipAddress: "8.8.8.8" });
  // @ts-expect-error misspelt
  reply("getIPStatistics", 200, { ...body, organisationPrevalence: 7 });
  // @ts-expect-error no such operation
  reply("getWeather", 200, body);
});

test("reply takes members that the contract does not name where it is told so, wherever the body has members", () => {
  const more = { unknownMembers: true } as const;
  const body = { ipAddress: "8.8.8.8", organizationPrevalence: 0, newMember: [1] };
  expectTypeOf(reply("getIPStatistics", 200, body, more)).toEqualTypeOf<OperationHandler<"getIPStatistics">>();
  reply("getIPStatistics", 404, { error: { code: "X", details: [] }, newMember: 1 }, more);
  // @ts-expect-error what is named still has its type
  reply("getIPStatistics", 200, { ...body, organizationPrevalence: "0" }, more);
  // @ts-expect-error what is required still is
  reply("getIPStatistics", 200, { ipAddress: "8.8.8.8", newMember: 1 }, more);
});

test("networkError takes an operation", () => {
  expectTypeOf(networkError("getIPStatistics", { once: true })).toEqualTypeOf<OperationHandler<"getIPStatistics">>();
  // @ts-expect-error no such operation
  networkError("getWeather");
});
