import type { OperationAnswer, OperationArguments, OperationId } from "@defender-endpoint/types";
import { expectTypeOf, test } from "vitest";
import type { DefenderClient, QuotaSnapshot } from "./index.ts";

declare const defender: DefenderClient;

test("there is a method for every operation, typed by the contract", () => {
  expectTypeOf<OperationId>().toExtend<keyof DefenderClient>();
  expectTypeOf(defender.getIPStatistics).parameter(0).toEqualTypeOf<OperationArguments<"getIPStatistics">>();
  expectTypeOf(defender.getIPStatistics).returns.resolves.toEqualTypeOf<OperationAnswer<"getIPStatistics">>();
});

test("arguments are checked: what is missing, what is unknown, what has the wrong type", () => {
  void (() => defender.getIPStatistics({ ip: "8.8.8.8" }));
  void (() => defender.getIPStatistics({ ip: "8.8.8.8", lookBackHours: 48 }));
  // @ts-expect-error ip is missing
  void (() => defender.getIPStatistics({ lookBackHours: 48 }));
  // @ts-expect-error a misspelt parameter
  void (() => defender.getIPStatistics({ ip: "8.8.8.8", lookbackHours: 48 }));
  // @ts-expect-error a text in place of a number
  void (() => defender.getIPStatistics({ ip: "8.8.8.8", lookBackHours: "48" }));
  // @ts-expect-error the address alone
  void (() => defender.getIPStatistics("8.8.8.8"));
});

test("a call's options are checked", () => {
  const signal = new AbortController().signal;
  void (() =>
    defender.getIPStatistics({ ip: "8.8.8.8" }, { signal, timeout: 1, deadline: 2, maxWait: 3, maxQueue: 4 }));
  // @ts-expect-error a misspelt option
  void (() => defender.getIPStatistics({ ip: "8.8.8.8" }, { timeOut: 1 }));
  // @ts-expect-error a signal in place of options
  void (() => defender.getIPStatistics({ ip: "8.8.8.8" }, signal));
});

test("an answer narrows as the contract says, with its own names", async () => {
  const answer = await defender.getIPStatistics({ ip: "8.8.8.8" });
  expectTypeOf(answer.organizationPrevalence).toEqualTypeOf<number>();
  expectTypeOf(answer.orgFirstSeen).toEqualTypeOf<string | null | undefined>();
  // @ts-expect-error no such member
  void answer["organisationPrevalence"];
});

test("the raw client knows the paths of the contract", () => {
  void (() => defender.raw.GET("/api/ips/{ip}/stats", { params: { path: { ip: "8.8.8.8" } } }));
  // @ts-expect-error no such path
  void (() => defender.raw.GET("/api/ips/{ip}", { params: { path: { ip: "8.8.8.8" } } }));
});

test("the snapshot may lack an operation: with `quota: false` it is empty", () => {
  expectTypeOf(defender.quota.snapshot().getIPStatistics).toEqualTypeOf<QuotaSnapshot | undefined>();
});

test("ending a pause is waited for, since it may be a store that holds it", () => {
  expectTypeOf(defender.quota.resume).toEqualTypeOf<() => Promise<void>>();
});
