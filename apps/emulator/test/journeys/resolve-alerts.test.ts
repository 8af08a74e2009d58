import { expect, test } from "vitest";
import { alert, failureOf, now, servedTenant } from "./tenant.ts";

const organization = { Alerts: ["da1", "da2", "da3"].map((id) => alert(id)) };

test.each([
  ["TruePositive", "Malware"],
  ["InformationalExpectedActivity", "SecurityTesting"],
  ["InformationalExpectedActivity", "ConfirmedUserActivity"],
  ["FalsePositive", "Clean"],
  ["FalsePositive", "NotMalicious"],
] as const)("an alert is resolved as %s for the reason %s, and says when", async (classification, determination) => {
  const { defender } = await servedTenant(organization);
  await defender.updateAlert({ id: "da1", status: "Resolved", classification, determination });
  const resolved = { status: "Resolved", classification, determination, resolvedTime: now };
  expect(await defender.getAlert({ id: "da1" })).toMatchObject(resolved);
});

test.each([
  [{ classification: "BenignPositive" }],
  [{ classification: "benignPositive", determination: "SecurityTesting" }],
  [{ classification: "FalsePositive", determination: "SecurityTesting" }],
  [{ classification: "TruePositive", determination: "Clean" }],
  [{ Status: "Resolved" }],
])("the alert stays as it is where %j is sent", async (body) => {
  const { ask } = await servedTenant(organization);
  const before = (await ask("/api/alerts/da1")).body;
  const refused = await ask("/api/alerts/da1", "PATCH", body);
  expect([refused.status, refused.body.error.code]).toEqual([400, "InvalidRequestBody"]);
  expect((await ask("/api/alerts/da1")).body).toEqual(before);
});

test("many alerts are resolved in one call, each with the comment; where one of them does not exist, none is", async () => {
  const { defender } = await servedTenant(organization);
  const resolution = { status: "Resolved", comment: "INC-1" } as const;
  const failure = await failureOf(defender.batchUpdateAlerts({ alertIds: ["da1", "da9"], ...resolution }));
  expect(failure).toMatchObject({ kind: "not-found" });
  expect(await defender.getAlert({ id: "da1" })).toMatchObject({ status: "New", comments: [] });
  expect(await defender.batchUpdateAlerts({ alertIds: ["da1", "da2"], ...resolution })).toBeUndefined();
  const resolved = await defender.listAlerts({ $filter: { status: "Resolved" }, $orderby: "id" });
  const comments = [expect.objectContaining({ comment: "INC-1" })];
  expect(resolved.value).toMatchObject([
    { id: "da1", comments },
    { id: "da2", comments },
  ]);
});

test("an update whose answer is lost is not sent again, so that its comment is there once", async () => {
  const { defender, control } = await servedTenant(organization);
  await control("POST", "/faults", { operationId: "updateAlert", fault: "resetInBody", times: 1 });
  const update = { id: "da1", status: "InProgress", comment: "INC-1" } as const;
  expect(await failureOf(defender.updateAlert(update))).toMatchObject({ kind: "network", attempts: 1 });
  const { status, comments } = await defender.getAlert({ id: "da1" });
  expect([status, comments?.map(({ comment }) => comment)]).toEqual(["InProgress", ["INC-1"]]);
});
