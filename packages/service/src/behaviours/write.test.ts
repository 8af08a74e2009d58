import type { WriteBehaviour } from "@defender-endpoint/types/operation-details";
import { expect, test } from "vitest";
import { contextWith, later } from "../testing/handler-context.ts";

import { writeHandler } from "./write.ts";

const handler = (behaviour: WriteBehaviour) => writeHandler({ behaviour, path: "/api/things/{id}" });

const updateAlert = handler({
  write: "update",
  entity: "Alert",
  collection: "alerts",
  by: "id",
  members: ["status", "assignedTo", "classification", "determination", "comment"],
});
const updateMachine = handler({
  write: "update",
  entity: "Machine",
  collection: "machines",
  by: "id",
  members: ["machineTags", "deviceValue"],
});
const create = handler({ write: "create", entity: "ScanDefinition", collection: "scanDefinitions" });
const remove = handler({ write: "delete", entity: "ScanDefinition", collection: "scanDefinitions", by: "id" });

test("an alert takes the members that it is given, keeps the others, and says when that was", async () => {
  const context = await contextWith("Alert", [{ id: "a", title: "t", status: "New", assignedTo: null }]);
  expect(await updateAlert({ id: "a", assignedTo: "me", title: "other", severity: "Low" }, context)).toEqual({
    status: 200,
    body: {
      "@odata.context": "https://api.example.com/api/$metadata#Alerts/$entity",
      id: "a",
      title: "t",
      status: "New",
      assignedTo: "me",
      lastUpdateTime: "2021-08-02T10:00:00Z",
    },
  });
  expect(await context.store.collection("Alert").get("a")).toMatchObject({ assignedTo: "me", title: "t" });
});

test("a comment is added to those that there are, with its author and time", async () => {
  const context = await contextWith("Alert", [{ id: "a", comments: [{ comment: "first" }] }]);
  await updateAlert({ id: "a", comment: "second" }, context);
  expect(await context.store.collection("Alert").get("a")).toEqual({
    id: "a",
    lastUpdateTime: "2021-08-02T10:00:00Z",
    comments: [
      { comment: "first" },
      { comment: "second", createdBy: "analyst@example.com", createdTime: "2021-08-02T10:00:00Z" },
    ],
  });
});

test("an alert without comments gets its first, and one that was resolved at no known time is so from the next change on", async () => {
  const context = await contextWith("Alert", [{ id: "a", status: "Resolved" }]);
  expect(await updateAlert({ id: "a", comment: "first", status: "Resolved" }, context)).toMatchObject({
    body: { comments: [{ comment: "first" }], resolvedTime: "2021-08-02T10:00:00Z" },
  });
  const open = await contextWith("Alert", [{ id: "a", status: "New", resolvedTime: "2021-08-01T00:00:00Z" }]);
  expect(await updateAlert({ id: "a", status: "Resolved" }, open)).toMatchObject({
    body: { resolvedTime: "2021-08-02T10:00:00Z" },
  });
});

test("an alert was resolved when it first was, and is not once it is open again", async () => {
  const context = await contextWith("Alert", [{ id: "a", status: "New", resolvedTime: null }]);
  const times: unknown[] = [];
  for (const [n, change] of [
    { assignedTo: "me" },
    { status: "Resolved" },
    { status: "Resolved" },
    { status: "New" },
  ].entries()) {
    const { body } = await updateAlert({ id: "a", ...change }, later(context, 60 * n));
    times.push(JSON.parse(JSON.stringify(body)).resolvedTime);
  }
  expect(times).toEqual([null, "2021-08-02T10:01:00Z", "2021-08-02T10:01:00Z", null]);
});

test("the tags of a machine are replaced as a set, and a value of null is a value", async () => {
  const context = await contextWith("Machine", [{ id: "m", machineTags: ["a", "b"], deviceValue: "Normal" }]);
  expect(await updateMachine({ id: "m", machineTags: ["c"], deviceValue: null }, context)).toMatchObject({
    body: { "@odata.context": expect.stringMatching(/#Machines\/\$entity$/), machineTags: ["c"], deviceValue: null },
  });
});

test.each([updateAlert, updateMachine, remove])("what there is not cannot be changed or deleted", async (write) => {
  await expect(write({ id: "x" }, await contextWith("Machine", []))).rejects.toMatchObject({ status: 404 });
});

test("what is new gets an id and everything that the call gives", async () => {
  const context = await contextWith("ScanDefinition", []);
  const { body } = await create({ scanName: "s", isActive: true }, context);
  expect(body).toMatchObject({ id: "00000001-0000-4000-8000-000000000000", scanName: "s", isActive: true });
  expect(await context.store.collection("ScanDefinition").count()).toBe(1);
});

test("what is deleted is gone, without a body, and cannot be deleted again", async () => {
  const context = await contextWith("ScanDefinition", [{ id: "a" }, { id: "b" }]);
  expect(await remove({ id: "a" }, context)).toEqual({ status: 204 });
  expect(await context.store.collection("ScanDefinition").query()).toEqual([{ id: "b" }]);
  await expect(remove({ id: "a" }, context)).rejects.toMatchObject({ status: 404 });
});

test("changes that come together are made one after the other", async () => {
  const context = await contextWith("Alert", [{ id: "a", comments: [] }]);
  await Promise.all(Array.from({ length: 20 }, (_, n) => updateAlert({ id: "a", comment: `${n}` }, context)));
  expect(await context.store.collection("Alert").get("a")).toMatchObject({ comments: { length: 20 } });
});
