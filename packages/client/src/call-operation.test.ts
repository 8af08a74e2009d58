import { expect, test } from "vitest";
import { setUp } from "../test/set-up.ts";
import { statistics } from "../test/stub-service.ts";
import { callOperation } from "./call-operation.ts";

test("an operation is called by its name, with arguments and the options of the call", async () => {
  const { defender, service, runtime } = setUp();
  expect(await runtime.settle(callOperation(defender, "getIPStatistics", { ip: "8.8.8.8" }))).toEqual(statistics);
  const aborted = callOperation(defender, "getIPStatistics", { ip: "::1" }, { signal: AbortSignal.abort() });
  await expect(aborted).rejects.toMatchObject({ kind: "aborted" });
  expect(service.requests.map(({ url }) => new URL(url).pathname)).toEqual(["/api/ips/8.8.8.8/stats"]);
});
