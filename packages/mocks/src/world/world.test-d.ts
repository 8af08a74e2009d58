import type { OperationAnswer } from "@defender-endpoint/types";
import { expectTypeOf, test } from "vitest";
import { startDefenderWorker } from "../browser.ts";
import { createHandlers, createWorld, type InvalidWorldError, type World } from "../index.ts";
import { setupDefenderServer } from "../node.ts";

declare const world: World;

test("a world is made at a time, or with a clock", () => {
  expectTypeOf(createWorld()).toEqualTypeOf<World>();
  expectTypeOf(createWorld).toBeCallableWith({ now: "2026-01-31T12:00:00Z" });
  expectTypeOf(createWorld).toBeCallableWith({ now: new Date() });
  expectTypeOf(createWorld).toBeCallableWith({ now: () => Date.now() });
  // @ts-expect-error no time
  expectTypeOf(createWorld).toBeCallableWith({ now: null });
});

test("a contact has devices, counted or named, and times", () => {
  expectTypeOf(world.contact).toBeCallableWith("8.8.8.8");
  expectTypeOf(world.contact).toBeCallableWith("8.8.8.8", { devices: 12, firstSeen: new Date(), lastSeen: 0 });
  expectTypeOf(world.contact).toBeCallableWith("8.8.8.8", { devices: ["laptop"] });
  // @ts-expect-error no such member
  expectTypeOf(world.contact).toBeCallableWith("8.8.8.8", { orgLastSeen: "2026-01-31T12:00:00Z" });
});

test("a world answers an operation with its arguments", () => {
  const answer = world.answer("getIPStatistics", { ip: "8.8.8.8", lookBackHours: 24 });
  expectTypeOf(answer).resolves.toEqualTypeOf<OperationAnswer<"getIPStatistics">>();
  // @ts-expect-error the address is missing
  world.answer("getIPStatistics", { lookBackHours: 24 });
  // @ts-expect-error no such operation
  world.answer("getWeather", {});
});

test("handlers, servers and workers take a world", () => {
  const options = { world, enforceQuotas: true, requireToken: true, now: () => 0, seed: 1 };
  expectTypeOf(createHandlers).toBeCallableWith(options);
  expectTypeOf(setupDefenderServer).toBeCallableWith({ ...options, invalid: "answer" });
  expectTypeOf(startDefenderWorker).toBeCallableWith(options);
  // @ts-expect-error a world is made with createWorld
  expectTypeOf(createHandlers).toBeCallableWith({ world: {} });
  // @ts-expect-error a page's requests fail no test
  expectTypeOf(startDefenderWorker).toBeCallableWith({ invalid: "fail" });
  // @ts-expect-error neither word
  expectTypeOf(setupDefenderServer).toBeCallableWith({ invalid: "warn" });
});

test("what cannot be in a world is an error of a kind", () => {
  expectTypeOf<InvalidWorldError["kind"]>().toEqualTypeOf<"invalid-world">();
});
