import type { OperationAnswer } from "@defender-endpoint/types";
import { expectTypeOf, test } from "vitest";
import type { AnyDefenderError, DefenderClient } from "./index.ts";

declare const defender: DefenderClient;

interface Row {
  readonly ip: string;
  readonly lineNumber: number;
}

declare const rows: AsyncIterable<{ ip: string }>;

test("a result is a value or an error, told apart by `ok`", async () => {
  for await (const result of defender.many("getIPStatistics", [{ ip: "8.8.8.8" }])) {
    if (result.ok) {
      expectTypeOf(result.value).toEqualTypeOf<OperationAnswer<"getIPStatistics">>();
      // @ts-expect-error there is no error
      void result.error;
    } else {
      expectTypeOf(result.error).toEqualTypeOf<AnyDefenderError>();
      // @ts-expect-error there is no value
      void result.value;
    }
  }
});

test("a result's input has the type that was put in", async () => {
  for await (const { input } of defender.many("getIPStatistics", rows))
    expectTypeOf(input).toEqualTypeOf<{ ip: string }>();
  expectTypeOf<Row>().toExtend<Parameters<DefenderClient["getIPStatistics"]>[0]>();
});

test("operation, inputs and options are checked", () => {
  // @ts-expect-error no such operation
  void (() => defender.many("getStatistics", [{ ip: "8.8.8.8" }]));
  // @ts-expect-error addresses alone
  void (() => defender.many("getIPStatistics", ["8.8.8.8"]));
  // @ts-expect-error a misspelt option
  void (() => defender.many("getIPStatistics", rows, { concurrent: 3 }));
  void (() =>
    defender.many("getIPStatistics", rows, { concurrency: 3, onProgress: ({ done, failed }) => done - failed }));
});
