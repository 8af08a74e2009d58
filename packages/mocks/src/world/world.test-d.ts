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
  expectTypeOf(createWorld).toBeCallableWith({ sample: true });
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

test("a contact is of an address unless it says otherwise", () => {
  expectTypeOf(world.contact).toBeCallableWith("example.com", { kind: "domain" });
  // @ts-expect-error no such kind
  expectTypeOf(world.contact).toBeCallableWith("example.com", { kind: "host" });
});

test("of an entity any part is said, and nothing that is misspelt", () => {
  expectTypeOf(world.machine()).toEqualTypeOf<OperationAnswer<"getMachine">>();
  expectTypeOf(world.machine).toBeCallableWith({ computerDnsName: "pc-1", machineTags: [] });
  expectTypeOf(world.alert).toBeCallableWith({ severity: "High", evidence: [{ entityType: "File" }] });
  expectTypeOf(world.indicator).toBeCallableWith({ indicatorValue: "evil.example", indicatorType: "DomainName" });
  // @ts-expect-error a misspelt member
  world.machine({ computerDnsNam: "pc-1" });
  // @ts-expect-error no number of a build
  world.machine({ osBuild: "19045" });
  // @ts-expect-error a misspelt member
  world.alert({ machineID: "a" });
  // @ts-expect-error a misspelt member within
  world.alert({ evidence: [{ entitytype: "File" }] });
  // @ts-expect-error a misspelt member
  world.indicator({ value: "evil.example" });
  // @ts-expect-error a member that the contract does not have cannot be read either
  world.machine().computerDnsNam;
});

test("time passes by milliseconds or by parts that have names", () => {
  expectTypeOf(world.advance).toBeCallableWith(1000);
  expectTypeOf(world.advance).toBeCallableWith({ hours: 1, minutes: 30 });
  // @ts-expect-error a misspelt unit
  world.advance({ minute: 1 });
  // @ts-expect-error a text is none
  world.advance("PT1M");
});

test("an action is there as it is", () => {
  expectTypeOf(world.action("id")).resolves.toEqualTypeOf<OperationAnswer<"getMachineAction">>();
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
