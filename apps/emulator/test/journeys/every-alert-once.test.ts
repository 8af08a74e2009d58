import { expect, test } from "vitest";
import { alert, machine, machineId, now, servedTenant, type Tenant } from "./tenant.ts";

/** What a program keeps from run to run: the time of the latest alert, as a text since no Date holds all of its digits, and which it has had. */
interface Cursor {
  since: string;
  readonly seen: Set<string>;
}

async function run({ defender }: Tenant, cursor: Cursor): Promise<string[]> {
  const $filter = { lastUpdateTime: { ge: cursor.since } };
  const found: string[] = [];
  for await (const one of defender.listAlerts({ $filter, $orderby: "lastUpdateTime", $expand: "evidence", $top: 2 })) {
    const key = `${one.id} ${one.lastUpdateTime}`;
    if (!cursor.seen.has(key)) found.push(one.id);
    cursor.seen.add(key);
    cursor.since = one.lastUpdateTime ?? cursor.since;
  }
  return found;
}

test("a program that asks from the latest alert on, that one included, meets every alert once over pages and runs", async () => {
  const tenant = await servedTenant({
    Alerts: [
      alert("da1", { lastUpdateTime: "2026-03-02T08:00:00.1234567Z" }),
      alert("da2", { lastUpdateTime: "2026-03-02T08:00:00.1234568Z" }),
      alert("da3", { lastUpdateTime: "2026-03-02T08:00:00.1234568Z" }),
      alert("da4", { lastUpdateTime: "2026-03-02T08:00:00.1234566Z" }),
    ],
  });
  const cursor: Cursor = { since: "2026-03-01T00:00:00Z", seen: new Set() };
  expect((await run(tenant, cursor)).toSorted()).toEqual(["da1", "da2", "da3", "da4"]);
  expect(cursor.since).toBe("2026-03-02T08:00:00.1234568Z");
  expect(await run(tenant, cursor)).toEqual([]);

  await tenant.import({ Alerts: [alert("da5", { lastUpdateTime: "2026-03-02T08:00:00.1234568Z" })] });
  const after = await tenant.defender.listAlerts({ $filter: { lastUpdateTime: { gt: cursor.since } } });
  expect(after.value).toEqual([]);
  expect(await run(tenant, cursor)).toEqual(["da5"]);
});

test("an alert that somebody changes is met again, at the time of its change", async () => {
  const tenant = await servedTenant({ Alerts: [alert("da1"), alert("da2")] });
  const cursor: Cursor = { since: "2026-03-01T00:00:00Z", seen: new Set() };
  expect(await run(tenant, cursor)).toHaveLength(2);
  await tenant.defender.updateAlert({ id: "da1", status: "InProgress" });
  expect(await run(tenant, cursor)).toEqual(["da1"]);
  expect(cursor.since).toBe(now);
});

test("an alert that is made of an event is met by the next run, and with its category in another case it is not made", async () => {
  const tenant = await servedTenant({ Machines: [machine(1)] });
  const event = {
    machineId: machineId(1),
    eventTime: "2026-03-02T09:59:59.1234567Z",
    reportId: "1",
    severity: "High",
    title: "found by hunting",
    description: "of INC-1",
    recommendedAction: "look",
    category: "CredentialAccess",
  } as const;
  const path = "/api/alerts/CreateAlertByReference";
  expect((await tenant.ask(path, "POST", { ...event, category: "credentialaccess" })).status).toBe(400);
  const cursor: Cursor = { since: "2026-03-01T00:00:00Z", seen: new Set() };
  expect(await run(tenant, cursor)).toEqual([]);
  const { id, firstEventTime } = await tenant.defender.createAlertByReference(event);
  expect(firstEventTime).toBe(event.eventTime);
  expect(await run(tenant, cursor)).toEqual([id]);
});

test("a list has the evidence of its alerts only where it is asked to expand it; one alert always has it", async () => {
  const { defender } = await servedTenant({ Alerts: [alert("da1")] });
  const evidence = [expect.objectContaining({ entityType: "File", fileName: "a.exe" })];
  expect((await defender.listAlerts()).value).toMatchObject([{ id: "da1", evidence: [] }]);
  expect((await defender.listAlerts({ $expand: "evidence" })).value).toMatchObject([{ id: "da1", evidence }]);
  expect(await defender.getAlert({ id: "da1" })).toMatchObject({ evidence });
});
