import { expect, test } from "vitest";
import { contextWith } from "../../testing/handler-context.ts";
import { answerOperation } from "../answer-operation.ts";

const indicators = [
  { id: "1", createdBy: "analyst@example.com" },
  { id: "2", createdBy: "somebody else" },
];

test.each([
  [["Ti.ReadWrite"], ["1"]],
  [
    ["Ti.ReadWrite", "Ti.ReadWrite.All"],
    ["1", "2"],
  ],
  [["Ti.ReadWrite.All"], ["1", "2"]],
  [undefined, ["1", "2"]],
])("whoever has the permissions %j sees the indicators %j", async (permissions, expected) => {
  const context = await contextWith("Indicator", indicators);
  const asking = permissions === undefined ? context : { ...context, permissions };
  const { body } = await answerOperation("listIndicators", {}, asking);
  expect(Object(body).value.map(({ id }: { id: string }) => id)).toEqual(expected);
});

test("whoever sees their own alone deletes no others, one by one or in a batch", async () => {
  const context = { ...(await contextWith("Indicator", indicators)), permissions: ["Ti.ReadWrite"] };
  await expect(answerOperation("deleteIndicator", { id: "2" }, context)).rejects.toMatchObject({ status: 404 });
  const batch = answerOperation("batchDeleteIndicators", { IndicatorIds: ["1", "2"] }, context);
  await expect(batch).rejects.toMatchObject({ status: 404 });
  expect(await context.store.collection("Indicator").get("1")).toBeDefined();
  expect(await context.store.collection("Indicator").get("2")).toBeDefined();
  await answerOperation("deleteIndicator", { id: "1" }, context);
  expect(await context.store.collection("Indicator").get("1")).toBeUndefined();
});
