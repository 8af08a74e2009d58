import { createMemoryStore, type Entity, parseTimestamp, type Store } from "@defender-endpoint/service";
import { expect, test } from "vitest";
import { device } from "../../../../test/telemetry.ts";
import type { RowReading } from "../events/reading.ts";
import { alerts } from "./alerts.ts";
import { fromElsewhere, KeptRows } from "./kept-rows.ts";
import { machines } from "./machines.ts";

const days = ["2021-08-01T00:00:00Z", "2021-08-02T00:00:00Z", "2021-08-03T00:00:00Z"] as const;
const reading = (table: RowReading["table"], id: string, day: number, members: Entity): RowReading => {
  return { kind: "row", table, id, time: parseTimestamp(days[day] ?? "") ?? 0n, members, isWithoutZone: false };
};
const said = (day: number, members: Entity) => reading("DeviceInfo", device(1), day, members);

type Put = (collection: string, all: readonly Entity[]) => void;

function watched(store: Pick<Store, "collection" | "inTurn">, put: Put): Pick<Store, "collection" | "inTurn"> {
  const collection: Store["collection"] = (entity) => {
    const kept = store.collection(entity);
    return {
      ...kept,
      async putAll(all) {
        const some = [...all];
        put(entity, some);
        await kept.putAll(some);
      },
    };
  };
  return { inTurn: store.inTurn, collection };
}

async function imported(store: Pick<Store, "collection" | "inTurn">, ...readings: readonly RowReading[]) {
  const [machineRows, alertRows] = [new KeptRows(machines), new KeptRows(alerts)];
  for (const each of readings) (each.table === "DeviceInfo" ? machineRows : alertRows).add(each);
  await machineRows.flush(store);
  await alertRows.flush(store);
}

const machineIn = (store: Pick<Store, "collection">) => store.collection("Machine").get(device(1));

test("a machine is what its latest row says, and was first seen when its first one says", async () => {
  const store = createMemoryStore();
  await imported(store, said(1, { osPlatform: "Windows11", osBuild: null }));
  await imported(store, said(0, { osPlatform: "Windows10", osBuild: 5 }), said(2, { osPlatform: null, osBuild: 7 }));
  expect(await machineIn(store)).toEqual({ id: device(1), osBuild: 7, firstSeen: days[0], lastSeen: days[2] });
});

test("of two rows of one time each member counts that either has", async () => {
  const [one, other] = [said(0, { version: "21H2", osBuild: null }), said(0, { version: "22H2", osBuild: 5 })];
  for (const order of [
    [one, other],
    [other, one],
  ]) {
    const store = createMemoryStore();
    await imported(store, ...order);
    expect(await machineIn(store)).toMatchObject({ version: "22H2", osBuild: 5 });
  }
});

test("a machine that is there already, without rows, is left as it is", async () => {
  const store = createMemoryStore();
  await store.collection("Machine").put({ id: device(1), computerDnsName: "own" });
  await imported(store, said(0, { computerDnsName: "a" }));
  await imported(store, said(1, { computerDnsName: "b" }));
  expect(await machineIn(store)).toEqual({ id: device(1), computerDnsName: "own" });
});

test("a machine that came from elsewhere after its rows is left as it is", async () => {
  const store = createMemoryStore();
  await imported(store, said(0, { computerDnsName: "a" }));
  await store.collection("DeviceInfo").put(fromElsewhere(device(1)));
  await store.collection("Machine").put({ id: device(1), computerDnsName: "own" });
  await imported(store, said(1, { computerDnsName: "b" }));
  expect(await machineIn(store)).toEqual({ id: device(1), computerDnsName: "own" });
});

test("what a caller changed since stays, whatever rows say, and everything else follows them", async () => {
  const store = createMemoryStore();
  await imported(store, said(0, { machineTags: ["a"], deviceValue: "Low", version: "1" }));
  const machine = await machineIn(store);
  await store.collection("Machine").put({ ...machine, machineTags: ["a", "own"], riskScore: "High" });
  await imported(store, said(0, { machineTags: ["a"], deviceValue: "Low", version: "1" }));
  await imported(store, said(1, { machineTags: ["b"], deviceValue: "High", version: "2" }));
  expect(await machineIn(store)).toMatchObject({
    machineTags: ["a", "own"],
    deviceValue: "High",
    version: "2",
    riskScore: "High",
  });
});

test("an alert is there once its AlertInfo is, with all evidence, each once", async () => {
  const store = createMemoryStore();
  const evidence = (day: number, entityType: string) =>
    reading("AlertEvidence", "da1", day, {
      evidence: { entityType, accountName: entityType === "User" ? "alice" : null },
    });
  await imported(store, evidence(1, "User"), evidence(2, "Ip"));
  expect(await store.collection("Alert").get("da1")).toBeUndefined();
  await imported(store, reading("AlertInfo", "da1", 1, { title: "Malware", category: null, mitreTechniques: [] }));
  await imported(store, evidence(0, "User"));
  expect(await store.collection("Alert").get("da1")).toMatchObject({
    title: "Malware",
    status: "New",
    alertCreationTime: days[1],
    firstEventTime: days[0],
    lastEventTime: days[2],
    lastUpdateTime: days[2],
    relatedUser: { userName: "alice" },
    evidence: [
      { entityType: "User", evidenceCreationTime: days[0] },
      { entityType: "Ip", evidenceCreationTime: days[2] },
    ],
  });
});

test("an alert is about the machine that is evidence itself, or else about the one that was named first", async () => {
  const store = createMemoryStore();
  const on = (day: number, n: number, isNamed: boolean, computerDnsName: string | null = null) =>
    reading("AlertEvidence", "da1", day, { machine: { machineId: device(n), computerDnsName, isNamed } });
  await imported(store, reading("AlertInfo", "da1", 0, {}), on(1, 1, false), on(0, 2, false));
  const machineOf = async () => (await store.collection("Alert").get("da1"))?.["machineId"];
  expect(await machineOf()).toBe(device(2));
  await imported(store, on(2, 3, true), on(2, 3, true, "c.example"));
  expect(await store.collection("Alert").get("da1")).toMatchObject({
    machineId: device(3),
    computerDnsName: "c.example",
  });
});

test("what somebody decided about an alert stays, also when evidence comes later", async () => {
  const store = createMemoryStore();
  await imported(store, reading("AlertInfo", "da1", 0, { title: "Malware" }));
  const alert = await store.collection("Alert").get("da1");
  const decided = { status: "Resolved", resolvedTime: days[1], comments: [{ comment: "mine" }], assignedTo: "me" };
  await store.collection("Alert").put({ ...alert, ...decided });
  await imported(store, reading("AlertInfo", "da1", 0, { title: "Malware" }));
  await imported(store, reading("AlertEvidence", "da1", 1, { evidence: { entityType: "Ip" } }));
  expect(await store.collection("Alert").get("da1")).toMatchObject({ ...decided, evidence: [{ entityType: "Ip" }] });
});

test.each([[["Machine"]], [["Machine", "Machine"]], [["DeviceInfo"]]])(
  "an import that ends while it puts %j is made good by the next one, of whatever rows",
  async (failures) => {
    const [store, whole] = [createMemoryStore(), createMemoryStore()];
    const readings = [0, 1, 2].map((day) => said(day, { machineTags: [`tag ${day}`], version: `${day}` }));
    const left = [...failures];
    const failing = watched(store, (collection) => {
      if (collection !== left[0]) return;
      left.shift();
      throw new Error("killed");
    });
    await imported(store, said(0, { machineTags: ["tag 0"], version: "0" }));
    for (const each of [...readings, ...readings]) await imported(failing, each).catch(() => {});
    await imported(whole, ...readings);
    expect(left).toEqual([]);
    expect(await machineIn(store)).toEqual(await machineIn(whole));
  },
);

test("rows that are known already are not put again", async () => {
  const store = createMemoryStore();
  const put: string[] = [];
  const watching = watched(store, (collection, all) => put.push(...all.map(() => collection)));
  const rows = [said(0, { version: "1" }), reading("AlertInfo", "da1", 0, { title: "Malware" })];
  await imported(watching, ...rows);
  expect(put).toEqual(["DeviceInfo", "Machine", "AlertInfo", "Alert"]);
  await imported(watching, ...rows);
  expect(put).toHaveLength(4);
});

test("of an alert with more evidence than is kept the first stays, in whichever order it comes", async () => {
  const [store, other] = [createMemoryStore(), createMemoryStore()];
  const many = Array.from({ length: 450 }, (_, n) =>
    reading("AlertEvidence", "da1", n % 3, { evidence: { entityType: "File", fileName: `${n}` } }),
  );
  const info = reading("AlertInfo", "da1", 0, {});
  await imported(store, info, ...many);
  for (let n = 0; n < 450; n += 50) await imported(other, info, ...many.toReversed().slice(n, n + 90));
  const alert = await store.collection("Alert").get("da1");
  expect(alert?.["evidence"]).toHaveLength(200);
  expect(await other.collection("Alert").get("da1")).toEqual(alert);
});
