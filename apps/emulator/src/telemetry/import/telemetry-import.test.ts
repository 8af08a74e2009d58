import { parseTimestamp } from "@defender-endpoint/service";
import fc from "fast-check";
import { expect, test } from "vitest";
import { device, envelope, gzipped, inChunks, jsonLines, row } from "../../../test/telemetry.ts";
import { inMemory, openSqliteStore } from "../sqlite/sqlite-store.ts";
import type { Store } from "../store.ts";
import { nothingRead } from "./import-counts.ts";
import { type RejectedEntry, telemetryImport } from "./telemetry-import.ts";

const source = (content: string | Uint8Array, name = "export") => ({ name, content: inChunks(content, 1000) });

function answer(store: Store, address = "10.0.0.1") {
  return store.sightings.statistics({ observable: address, now: 10n ** 18n, devicesSince: 0n, seenSince: 0n });
}

test("every event read is counted, passed over or rejected", async () => {
  const store = openSqliteStore(inMemory);
  const telemetry = telemetryImport(store);
  const text = jsonLines(
    envelope(row()),
    envelope(row({ Timestamp: "2021-08-01T00:00:00Z" })),
    envelope(row()),
    envelope(row({ RemoteIP: null })),
    envelope(row({ ActionType: "ConnectionFailed" })),
    envelope({}, "AdvancedHunting-DeviceEvents"),
    envelope(row({ DeviceId: "short" })),
  );
  await telemetry.add(source(text));
  expect(telemetry.counts()).toEqual({
    read: 7,
    counted: 3,
    tables: { ...nothingRead.tables, DeviceNetworkEvents: 3 },
    sightings: 3,
    added: 2,
    entities: nothingRead.entities,
    passedOver: { ...nothingRead.passedOver, otherCategory: 1, otherAction: 1, noAddress: 1 },
    otherTables: { DeviceEvents: 1 },
    rejected: 1,
    withoutZone: 0,
    first: parseTimestamp("2021-08-01T00:00:00Z"),
    last: parseTimestamp("2021-08-02T10:18:39.9233319Z"),
  });
  await store.close();
});

test("which actions count is the caller's choice", async () => {
  const store = openSqliteStore(inMemory);
  const telemetry = telemetryImport(store, { actions: ["ConnectionFailed"] });
  await telemetry.add(source(jsonLines(envelope(row()), envelope(row({ ActionType: "ConnectionFailed" })))));
  expect(telemetry.counts()).toMatchObject({ counted: 1, passedOver: { otherAction: 1 } });
  await store.close();
});

test("what is rejected is handed over with its place and text, and the reason does not quote it", async () => {
  const store = openSqliteStore(inMemory);
  const handed: RejectedEntry[] = [];
  const telemetry = telemetryImport(store, { onRejected: (rejected) => void handed.push(...rejected) });
  const bad = envelope(row({ RemoteIP: "not-an-address" }));
  await telemetry.add(source(`${jsonLines({ records: [envelope(row()), bad] })}{"cut`, "blob"));
  const reason = "RemoteIP is not an IPv4 or IPv6 address";
  expect(handed).toEqual([
    { file: "blob", line: 1, record: 2, reason, text: JSON.stringify(bad) },
    { file: "blob", line: 2, reason: "the line is not complete JSON", text: '{"cut' },
  ]);
  expect(await answer(store)).toMatchObject({ devices: 1 });
  await store.close();
});

test("what was read before an export broke stays", async () => {
  const store = openSqliteStore(inMemory);
  const telemetry = telemetryImport(store);
  async function* breaking() {
    yield Buffer.from(jsonLines(envelope(row())));
    throw Object.assign(new Error("gone"), { code: "EIO" });
  }
  await expect(telemetry.add({ name: "export", content: breaking() })).rejects.toThrow("failed with EIO");
  expect(telemetry.counts()).toMatchObject({ counted: 1, added: 1 });
  expect(await answer(store)).toMatchObject({ devices: 1 });
  await store.close();
});

test("a store that cannot be written ends the import", async () => {
  const store = openSqliteStore(inMemory);
  const record = () => Promise.reject(new Error("disk full"));
  const telemetry = telemetryImport({ ...store, sightings: { ...store.sightings, record } });
  await expect(telemetry.add(source(jsonLines(envelope(row()))))).rejects.toThrow("disk full");
  await store.close();
});

test("overlaps, repetitions, order and form of exports change no answer", async () => {
  const event = fc.record({
    Timestamp: fc.constantFrom("2021-08-02T10:18:39.9233319Z", "2021-08-02T10:18:40Z", "2021-08-01T00:00:00Z"),
    DeviceId: fc.constantFrom(device(1), device(2), device(3)),
    RemoteIP: fc.constantFrom("10.0.0.1", "::ffff:10.0.0.1", "2001:DB8::1", "2001:db8:0::1"),
    ActionType: fc.constantFrom("ConnectionSuccess", "ConnectionFound"),
  });
  const columns = ["DeviceId", "ActionType", "RemoteIP", "Timestamp"] as const;
  type Event = Record<(typeof columns)[number], string>;
  const forms: ((events: Event[]) => string | Uint8Array)[] = [
    (events) => jsonLines(...events.map((each) => envelope(each))),
    (events) => gzipped(jsonLines({ records: events.map((each) => envelope(each)) })),
    (events) => [columns.join(","), ...events.map((each) => columns.map((name) => each[name]).join(","))].join("\n"),
    (events) => JSON.stringify({ Schema: [], Results: events }),
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.array(event, { minLength: 1, maxLength: 20 }),
      fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { maxLength: 5 }),
      async (events, pieces) => {
        const [once, again] = [openSqliteStore(inMemory), openSqliteStore(inMemory)];
        await telemetryImport(once).add(source(jsonLines(...events.map((each) => envelope(each)))));
        const telemetry = telemetryImport(again);
        // Any pieces of it, in any form and order, before and after the whole of it backwards.
        const parts = pieces.map(([form, from, to]) => ({ form, events: events.slice(from % events.length, to % 20) }));
        for (const { form, events: some } of [...parts, { form: 0, events: events.toReversed() }, ...parts]) {
          await telemetry.add(source(forms[form % forms.length]?.(some) ?? ""));
        }
        for (const address of ["10.0.0.1", "2001:db8::1"]) {
          expect(await answer(again, address)).toEqual(await answer(once, address));
        }
        await once.close();
        await again.close();
      },
    ),
  );
});

test("entities that the API answered are kept with their ids, and without what is about the answer; of two with one id the later one stays", async () => {
  const store = openSqliteStore(inMemory);
  const telemetry = telemetryImport(store);
  const machine = { id: "m1", computerDnsName: "a.example", machineTags: ["one"] };
  const answer = {
    "@odata.context": "https://a.example/api/$metadata#Machines",
    value: [machine, { ...machine, id: "m2" }],
  };
  await telemetry.add(source(JSON.stringify(answer)));
  await telemetry.add(
    source(JSON.stringify({ ...answer, value: [{ "@odata.id": "x", ...machine, machineTags: ["two"] }] })),
  );
  expect(telemetry.counts()).toMatchObject({ read: 3, counted: 0, entities: { Machine: 3 }, rejected: 0, first: null });
  expect(await store.collection("Machine").query()).toEqual([
    { ...machine, machineTags: ["two"] },
    { ...machine, id: "m2" },
  ]);
  await store.close();
});

test.each(["before", "behind"])("a machine that the API answered counts as a whole, %s its rows", async (where) => {
  const store = openSqliteStore(inMemory);
  const machine = { id: device(1), computerDnsName: "answered.example" };
  const answer = JSON.stringify({ "@odata.context": "https://a/api/$metadata#Machines", value: [machine] });
  const info = {
    Timestamp: "2021-08-02T10:18:39Z",
    DeviceId: device(1),
    DeviceName: "row.example",
    OSPlatform: "Linux",
  };
  const rows = jsonLines(envelope(info, "AdvancedHunting-DeviceInfo"));
  for (const content of where === "before" ? [answer, rows] : [rows, answer, rows]) {
    await telemetryImport(store).add(source(content));
  }
  expect(await store.collection("Machine").query()).toEqual([machine]);
  await store.close();
});

test.each(["a\0", "\ud800"])(
  "an entity whose id %j no store can keep is rejected, and the others are kept",
  async (id) => {
    const store = openSqliteStore(inMemory);
    const telemetry = telemetryImport(store);
    const answer = { "@odata.context": "https://a/api/$metadata#Machines", value: [{ id }, { id: "m" }] };
    await telemetry.add(source(JSON.stringify(answer)));
    expect(telemetry.counts()).toMatchObject({ entities: { Machine: 1 }, rejected: 1 });
    await store.close();
  },
);

test("tables that are not read are told by name, up to a hundred of them", async () => {
  const store = openSqliteStore(inMemory);
  const telemetry = telemetryImport(store);
  const name = (n: number) =>
    `AdvancedHunting-${n.toString(26).replace(/\d/g, (digit) => "ABCDEFGHIJ"[Number(digit)] ?? "")}`;
  const all = Array.from({ length: 200 }, (_, n) => envelope({}, name(n)));
  await telemetry.add(source(jsonLines(...all, envelope({}, "AdvancedHunting-constructor"))));
  const { passedOver, otherTables } = telemetry.counts();
  expect([passedOver.otherCategory, Object.keys(otherTables).length]).toEqual([201, 100]);
  await store.close();
});
