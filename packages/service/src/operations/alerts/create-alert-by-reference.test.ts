import { expect, test } from "vitest";
import type { HandlerContext } from "../../handler.ts";
import type { Entity } from "../../store.ts";
import { contextWith } from "../../testing/handler-context.ts";
import { createAlertByReference } from "./create-alert-by-reference.ts";

const event = {
  machineId: "m",
  severity: "Low",
  title: "t",
  description: "d",
  recommendedAction: "r",
  eventTime: "2021-08-02T09:00:00.1234567Z",
  reportId: "20776",
  category: "Exploit",
};
const organization = () =>
  contextWith("Machine", [{ id: "m", computerDnsName: "pc", rbacGroupName: "g" }, { id: "n" }]);

async function ask(context: HandlerContext, changes: Entity = {}): Promise<Entity> {
  return Object((await createAlertByReference({ ...event, ...changes }, context)).body);
}

test("an event of a machine becomes an alert, with what the call and the machine say", async () => {
  const context = await organization();
  const { "@odata.context": set, ...made } = await ask(context);
  expect(set).toBe("https://api.example.com/api/$metadata#Alerts/$entity");
  expect(made).toMatchObject({
    id: "da00000001-0000-4000-8000-000000000000_1",
    severity: "Low",
    status: "New",
    investigationState: "Queued",
    category: "Exploit",
    title: "t",
    description: "d",
    alertCreationTime: "2021-08-02T10:00:00Z",
    firstEventTime: "2021-08-02T09:00:00.1234567Z",
    lastEventTime: "2021-08-02T09:00:00.1234567Z",
    machineId: "m",
    computerDnsName: "pc",
    rbacGroupName: "g",
  });
  expect(made).not.toHaveProperty("recommendedAction");
  expect(await context.store.collection("Alert").query()).toEqual([made]);
});

test("events with one title on one machine are one alert, which spans them", async () => {
  const context = await organization();
  const { id } = await ask(context);
  await ask(context, { eventTime: "2021-08-02T09:30:00Z" });
  expect(await ask(context, { eventTime: "2021-08-02T08:00:00Z", severity: "High" })).toMatchObject({
    id,
    severity: "Low",
    firstEventTime: "2021-08-02T08:00:00Z",
    lastEventTime: "2021-08-02T09:30:00Z",
  });
  expect(await context.store.collection("Alert").count()).toBe(1);
});

test("many at once are one alert as well", async () => {
  const context = await organization();
  const made = await Promise.all(Array.from({ length: 10 }, () => ask(context)));
  expect(new Set(made.map(({ id }) => id)).size).toBe(1);
});

test.each([[{ title: "T" }], [{ machineId: "n" }]])("with %j it is another alert", async (changes) => {
  const context = await organization();
  const { id } = await ask(context);
  expect((await ask(context, changes))["id"]).not.toBe(id);
});

test("an alert that is resolved takes up nothing more", async () => {
  const context = await organization();
  const { "@odata.context": _, ...made } = await ask(context);
  await context.store.collection("Alert").put({ ...made, status: "Resolved" });
  expect((await ask(context))["id"]).not.toBe(made["id"]);
});

test("an open alert without times spans the event alone", async () => {
  const context = await organization();
  await context.store.collection("Alert").put({ id: "a", machineId: "m", title: "t", status: "InProgress" });
  expect(await ask(context)).toMatchObject({
    id: "a",
    firstEventTime: event.eventTime,
    lastEventTime: event.eventTime,
  });
});

test("an event of a machine that there is not is refused with 404", async () => {
  await expect(ask(await organization(), { machineId: "x" })).rejects.toMatchObject({ status: 404 });
});
