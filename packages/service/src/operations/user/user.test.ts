import { expect, test } from "vitest";
import { linkEntities } from "../../entities/links.ts";
import type { Given, Handler } from "../../handler.ts";
import { contextWith } from "../../testing/handler-context.ts";
import { getAlertUser } from "../alerts/get-alert-user.ts";
import { listUserAlerts } from "./list-user-alerts.ts";
import { listUserMachines } from "./list-user-machines.ts";

const users = [
  { id: "contoso\\user1", accountName: "user1", accountDomain: "contoso" },
  { id: "fabrikam\\user1", accountName: "user1", accountDomain: "fabrikam" },
  { id: "contoso\\user2", accountName: "user2", accountDomain: "contoso" },
];
const alerts = [
  { id: "contoso", relatedUser: { userName: "user1", domainName: "CONTOSO" } },
  { id: "fabrikam", relatedUser: { userName: "User1", domainName: "fabrikam" } },
  { id: "somewhere", relatedUser: { userName: "user2", domainName: null } },
  { id: "elsewhere", relatedUser: { userName: "user2", domainName: "fabrikam" } },
  { id: "nobody", relatedUser: null, evidence: [{ accountName: "user1" }, { accountName: null }] },
];

/** The first user of both domains logged on to a machine each, and both to a third. */
async function organization() {
  const context = await contextWith("User", users);
  const { store } = context;
  await store.collection("Alert").putAll(alerts);
  await store.collection("Machine").putAll([{ id: "a" }, { id: "b" }, { id: "both" }, { id: "other" }]);
  for (const [user, machine] of [
    ["contoso\\user1", "a"],
    ["fabrikam\\user1", "b"],
    ["contoso\\user1", "both"],
    ["fabrikam\\user1", "both"],
    ["contoso\\user1", "gone"],
  ] as const)
    await linkEntities(store, { entity: "User", id: user }, { entity: "Machine", id: machine });
  return context;
}

async function idsOf(list: Handler, given: Given): Promise<string[]> {
  const { body } = await list(given, await organization());
  return Object(body).value.map(({ id }: { id: string }) => id);
}

test.each([
  ["contoso", "contoso\\user1"],
  ["somewhere", "contoso\\user2"],
])("the user of the alert %s is %s", async (id, user) => {
  expect(await getAlertUser({ id }, await organization())).toMatchObject({
    status: 200,
    body: { "@odata.context": "https://api.example.com/api/$metadata#Users/$entity", id: user },
  });
});

test("an account that an alert spells with capitals is found in lower case", async () => {
  expect(await getAlertUser({ id: "fabrikam" }, await organization())).toMatchObject({
    body: { id: "fabrikam\\user1" },
  });
});

test.each(["elsewhere", "nobody"])("the alert %s is about nobody who is known", async (id) => {
  await expect(getAlertUser({ id }, await organization())).rejects.toMatchObject({
    status: 404,
    code: "ResourceNotFound",
    message: `No User related to alert ${id} was found.`,
  });
});

test.each([
  ["user1", ["contoso", "nobody"]],
  ["USER1", ["contoso", "nobody"]],
  ["User1", ["contoso", "fabrikam", "nobody"]],
  ["contoso\\user1", []],
])("the alerts of %s are those that name the account", async (id, expected) => {
  expect(await idsOf(listUserAlerts, { id })).toEqual(expected);
});

test.each([
  ["user1", ["a", "b", "both"]],
  ["USER1", ["a", "b", "both"]],
  ["user2", []],
  ["nobody", []],
])("the machines of %s are those that users of this name logged on to, each once", async (id, expected) => {
  expect((await idsOf(listUserMachines, { id })).sort()).toEqual(expected);
});

test.each([listUserAlerts, listUserMachines])("%o takes no options", async (list) => {
  await expect(list({ id: "user1", $top: "1" }, await organization())).rejects.toMatchObject({ kind: "odata-query" });
});
