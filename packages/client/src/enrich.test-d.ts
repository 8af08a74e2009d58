import { expectTypeOf, test } from "vitest";
import { createIPEnricher, type IPAddress, readIPAddress } from "./enrich.ts";
import { createDefenderClient, type OperationAnswer } from "./index.ts";

test("a result has the answer or the error, told apart by ok", async () => {
  const enrich = createIPEnricher(createDefenderClient({ credential: null }));
  for await (const result of enrich(["8.8.8.8"], { lookBackHours: 48 })) {
    expectTypeOf(result.input).toEqualTypeOf<string>();
    if (result.ok) expectTypeOf(result.value).toEqualTypeOf<OperationAnswer<"getIPStatistics">>();
    if (result.ok) expectTypeOf(result.address).toEqualTypeOf<IPAddress>();
    // @ts-expect-error a failed look-up has no answer
    if (!result.ok) expectTypeOf(result.value).toBeObject();
  }
});

test("what is no address is undefined", () => {
  expectTypeOf(readIPAddress("x")).toEqualTypeOf<IPAddress | undefined>();
});
