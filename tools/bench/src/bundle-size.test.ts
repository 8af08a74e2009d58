import { expect, test } from "vitest";
import { bundleSize, bundleSizes, mocksOfScenarios, ofOneResource } from "./bundle-size.ts";

const core = 'export * from "@defender-endpoint/client";';

test("the core entry of the client, its table of operations apart, weighs no more than was accepted (docs/decisions/0009, 0025)", async () => {
  const table = await bundleSize('export { operationTable } from "@defender-endpoint/types";');
  expect((await bundleSize(core)) - table).toBeLessThanOrEqual(15_250);
});

test("the core entry of the client, with all operations, weighs less than Azure's core client, which has none", async () => {
  expect(await bundleSize(core)).toBeLessThan(await bundleSize('export * from "@azure-rest/core-client";'));
});

test.each(["actions", "machines", "indicators", "alerts", "live-response", "hunting"])(
  "a page that uses %s loads at most 4 kB for it, beside the core",
  async (journey) => {
    const both = await bundleSize(`${core} export * from "@defender-endpoint/client/${journey}";`);
    expect(both - (await bundleSize(core))).toBeLessThanOrEqual(4_000);
  },
);

test("validators, openapi-fetch, many, pages, enrich and redis are not in it", async () => {
  const size = await bundleSize(core);
  const enrich = await bundleSize(`${core} export * from "@defender-endpoint/client/enrich";`);
  const redis = await bundleSize(`${core} export * from "@defender-endpoint/client/redis";`);
  const validators = await bundleSize(`${core} export * from "@defender-endpoint/types/validators";`);
  const raw = await bundleSize(`${core} export { default } from "openapi-fetch";`);
  expect([enrich, redis, validators, raw].map((larger) => larger > size + 1_000)).toEqual([true, true, true, true]);
});

test("a page with the mocks loads no schemas and no scenarios before it asks for a resource (docs/decisions/0042)", async () => {
  const options = { external: ["msw"] };
  const handlers = 'export { createHandlers, reply, scenarios } from "@defender-endpoint/mocks";';
  const schemas = 'export { checksOf } from "@defender-endpoint/types/operation-checks";';
  const { atOnce, onDemand } = await bundleSizes(handlers, options);
  expect(atOnce).toBeLessThan(18_500);
  expect(onDemand.length).toBeGreaterThan(10);
  expect(await bundleSize(handlers + schemas, options)).toBeGreaterThan(atOnce + 5_000);
});

test("a page with the mocks loads at most 25 kB for the resource that it asks for, and 60 kB if it asks for all", async () => {
  const sizes = await bundleSizes(mocksOfScenarios, { external: ["msw"] });
  expect(ofOneResource(sizes)).toBeLessThanOrEqual(25_000);
  expect(sizes.everything).toBeLessThanOrEqual(60_000);
});
