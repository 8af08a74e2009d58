import { expect, test } from "vitest";
import { contextWith } from "../../testing/handler-context.ts";
import { batchDeleteIndicators } from "./batch-delete-indicators.ts";

const indicators = ["1", "2", "3"].map((id) => ({ id, expirationTime: id === "3" ? "2021-08-02T10:00:00Z" : null }));

test("indicators are deleted together, one that is named twice as well", async () => {
  const context = await contextWith("Indicator", indicators);
  expect(await batchDeleteIndicators({ IndicatorIds: ["1", "2", "1"] }, context)).toEqual({ status: 204 });
  expect(await context.store.collection("Indicator").query()).toMatchObject([{ id: "3" }]);
});

test.each(["4", "3"])("if %s is not there, or not any more, none is deleted", async (id) => {
  const context = await contextWith("Indicator", indicators);
  await expect(batchDeleteIndicators({ IndicatorIds: ["1", id, "5"] }, context)).rejects.toMatchObject({
    status: 404,
    message: `Indicator ${id} was not found.`,
  });
  expect(await context.store.collection("Indicator").count()).toBe(3);
});
