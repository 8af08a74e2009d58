import { expectTypeOf, test } from "vitest";
import type { AnyDefenderError, DefenderClient } from "./index.ts";
import {
  type ImportedIndicator,
  type Indicator,
  type IndicatorAction,
  type IndicatorChange,
  importIndicators,
  type NewIndicator,
  type SyncOptions,
  syncIndicators,
} from "./indicators.ts";

declare const defender: DefenderClient;

const told = { title: "t", description: "d" };
const file = { ...told, indicatorType: "FileSha256", indicatorValue: "h" } as const;
const url = { ...told, indicatorType: "Url", indicatorValue: "https://bad.example/" } as const;
const certificate = { ...told, indicatorType: "CertificateThumbprint", indicatorValue: "t" } as const;
const address = { ...told, indicatorType: "IpAddress", indicatorValue: "8.8.8.8" } as const;

test("each type has its actions", () => {
  expectTypeOf<IndicatorAction<"CertificateThumbprint">>().toEqualTypeOf<"Allowed" | "BlockAndRemediate">();
  expectTypeOf<IndicatorAction<"Url">>().toEqualTypeOf<"Allowed" | "Audit" | "Warn" | "Block">();
  expectTypeOf<IndicatorAction<"FileMd5">>().toEqualTypeOf<
    "Allowed" | "Audit" | "Warn" | "Block" | "BlockAndRemediate"
  >();
  const taken: NewIndicator[] = [
    { ...file, action: "BlockAndRemediate", generateAlert: true, severity: "High" },
    { ...url, action: "Block", educateUrl: "https://it.example/" },
    { ...certificate, action: "Allowed" },
    { ...address, action: "Warn", expirationTime: "2030-01-01T00:00:00Z" },
  ];
  void taken;
});

test("what a type cannot be acted on by does not compile", () => {
  // @ts-expect-error a network cannot be remediated
  void ({ ...address, action: "BlockAndRemediate" } satisfies NewIndicator);
  // @ts-expect-error of a certificate there is no plain block
  void ({ ...certificate, action: "Block" } satisfies NewIndicator);
  // @ts-expect-error of before 2022
  void ({ ...file, action: "AlertAndBlock" } satisfies NewIndicator);
  // @ts-expect-error no such action
  void ({ ...file, action: "Delete" } satisfies NewIndicator);
});

test("an action without what it needs does not compile", () => {
  void ({ ...file, action: "Audit", generateAlert: true } satisfies NewIndicator);
  // @ts-expect-error Audit needs an alert
  void ({ ...file, action: "Audit" } satisfies NewIndicator);
  // @ts-expect-error Audit needs an alert
  void ({ ...url, action: "Audit", generateAlert: false } satisfies NewIndicator);
  // @ts-expect-error nobody is sent anywhere from a file
  void ({ ...file, action: "Block", educateUrl: "https://it.example/" } satisfies NewIndicator);
  // @ts-expect-error nobody is sent anywhere from what is allowed
  void ({ ...url, action: "Allowed", educateUrl: "https://it.example/" } satisfies NewIndicator);
  // @ts-expect-error a description is required
  void ({ indicatorType: "Url", indicatorValue: "u", action: "Block", title: "t" } satisfies NewIndicator);
  // @ts-expect-error a misspelt member
  void ({ ...file, action: "Block", Severity: "High" } satisfies NewIndicator);
});

test("a new indicator is what the operation submits", () => {
  expectTypeOf<NewIndicator>().toExtend<Parameters<DefenderClient["submitIndicator"]>[0]>();
});

test("a result has the input that was put in, and a value or an error", async () => {
  const feed: AsyncIterable<NewIndicator & { line: number }> = (async function* () {})();
  for await (const result of importIndicators(defender, feed)) {
    expectTypeOf(result.input.line).toEqualTypeOf<number>();
    if (result.ok) expectTypeOf(result.value).toEqualTypeOf<ImportedIndicator>();
    else expectTypeOf(result.error).toEqualTypeOf<AnyDefenderError>();
  }
  // @ts-expect-error batches have the contract's size
  void (() => importIndicators(defender, feed, { concurrency: 3 }));
});

test("a sync tells what it did about each", async () => {
  const { results, counts } = await syncIndicators(defender, [{ ...file, action: "Block" }], {
    select: (indicator) => indicator.createdBy === "me",
    dryRun: true,
  });
  expectTypeOf(counts).toEqualTypeOf<Readonly<Record<IndicatorChange, number>>>();
  for (const result of results) {
    expectTypeOf(result.existing).toEqualTypeOf<Indicator | undefined>();
    if (!result.ok) expectTypeOf(result.error).toEqualTypeOf<AnyDefenderError>();
  }
  // @ts-expect-error a predicate
  expectTypeOf<{ select: { createdBy: string } }>().toExtend<SyncOptions>();
  // @ts-expect-error misspelt
  void (() => syncIndicators(defender, [], { dryrun: true }));
});
