import { expect, test } from "vitest";
import { bundleSize } from "./bundle-size.ts";

const core = 'export * from "@defender-endpoint/client";';

test("the core entry of the client weighs no more than was accepted (docs/decisions/0009, 0025)", async () => {
  expect(await bundleSize(core)).toBeLessThanOrEqual(15_500);
});

test("validators, openapi-fetch, many, pages, enrich and redis are not in it", async () => {
  const size = await bundleSize(core);
  const enrich = await bundleSize(`${core} export * from "@defender-endpoint/client/enrich";`);
  const redis = await bundleSize(`${core} export * from "@defender-endpoint/client/redis";`);
  const validators = await bundleSize(`${core} export * from "@defender-endpoint/types/validators";`);
  const raw = await bundleSize(`${core} export { default } from "openapi-fetch";`);
  expect([enrich, redis, validators, raw].map((larger) => larger > size + 1_000)).toEqual([true, true, true, true]);
});
