import { type HttpHandler, HttpResponse, http } from "msw";
import { expectTypeOf, test } from "vitest";
import {
  type InvalidSequenceError,
  networkError,
  type OperationHandler,
  reply,
  scenarios,
  sequence,
} from "../index.ts";
import type { DefenderServer } from "../node.ts";

declare const server: DefenderServer;
declare const machines: OperationHandler<"listMachines">;
const { throttled, seen } = scenarios.getIPStatistics;

test("a sequence is made of scenarios, replies and network errors of one operation", () => {
  const error = { error: { code: "NotFound" } };
  const mixed = sequence(
    throttled({ retryAfter: 2 }),
    reply("getIPStatistics", 404, error),
    networkError("getIPStatistics"),
  );
  expectTypeOf(mixed).toEqualTypeOf<OperationHandler<"getIPStatistics">>();
  expectTypeOf(mixed).toExtend<HttpHandler>();
  expectTypeOf(server.use).toBeCallableWith(mixed, sequence(machines, machines));
  expectTypeOf(sequence(sequence(throttled()), seen())).toEqualTypeOf<OperationHandler<"getIPStatistics">>();
});

test("answers of different operations do not mix", () => {
  // @ts-expect-error a machine is no answer to a question about an address
  sequence(seen(), machines);
  // @ts-expect-error in neither order
  sequence(machines, machines, seen());
});

test("nothing is no sequence, nor is a handler of MSW's own", () => {
  // @ts-expect-error one handler at least
  sequence();
  // @ts-expect-error which operation this answers is not known
  sequence(http.get("https://example.com", () => HttpResponse.text("")));
});

test("what is no sequence is an error of a kind", () => {
  expectTypeOf<InvalidSequenceError["kind"]>().toEqualTypeOf<"invalid-sequence">();
});
