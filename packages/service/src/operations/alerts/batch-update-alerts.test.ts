import { expect, test } from "vitest";
import { contextWith } from "../../testing/handler-context.ts";
import { batchUpdateAlerts } from "./batch-update-alerts.ts";

const alerts = () =>
  contextWith(
    "Alert",
    ["a", "b", "c"].map((id) => ({ id, status: "New", comments: [] })),
  );

test("every alert that is named is changed once, with a comment of its own, and no other", async () => {
  const context = await alerts();
  const given = { alertIds: ["a", "b", "a"], status: "Resolved", comment: "seen" };
  expect(await batchUpdateAlerts(given, context)).toEqual({ status: 200 });
  const changed = {
    status: "Resolved",
    resolvedTime: "2021-08-02T10:00:00Z",
    comments: [{ comment: "seen", createdBy: "analyst@example.com", createdTime: "2021-08-02T10:00:00Z" }],
  };
  expect(await context.store.collection("Alert").query()).toEqual([
    { id: "a", ...changed, lastUpdateTime: "2021-08-02T10:00:00Z" },
    { id: "b", ...changed, lastUpdateTime: "2021-08-02T10:00:00Z" },
    { id: "c", status: "New", comments: [] },
  ]);
});

test.each([
  [{ alertIds: ["a", "x"], status: "Resolved" }, 404],
  [{ alertIds: ["a", "b"], classification: "FalsePositive", determination: "Phishing" }, 400],
])("where %j is refused, none is changed", async (given, status) => {
  const context = await alerts();
  await expect(batchUpdateAlerts(given, context)).rejects.toMatchObject({ status });
  expect(await context.store.collection("Alert").query()).toEqual(
    await (await alerts()).store.collection("Alert").query(),
  );
});
