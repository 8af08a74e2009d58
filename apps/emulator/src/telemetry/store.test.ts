import type { Sighting } from "@defender-endpoint/service";
import { type Ticks, ticksPerHour } from "@defender-endpoint/service";
import { describe, expect, test } from "vitest";
import { stores } from "../../test/stores.ts";
import { longSpan, shortSpan } from "./sql/device-counts.ts";
import type { Store } from "./store.ts";

const hour = ticksPerHour;
const now = 16_279_007_199_233_319n;

function sighting(device: string, time: Ticks, address = "10.0.0.1"): Sighting {
  return { observable: address, device, time };
}

function ask(store: Store, since = now - 720n * hour, at = now, address = "10.0.0.1") {
  return store.sightings.statistics({
    observable: address,
    now: at,
    devicesSince: since,
    seenSince: now - 720n * hour,
  });
}

async function devices(store: Store, since: Ticks, at = now): Promise<number> {
  return (await ask(store, since, at)).devices;
}

async function forgetAll(store: Store, at: Ticks): Promise<number> {
  let steps = 1;
  for (let from = await store.forget(at); from !== undefined; from = await store.forget(at, from)) steps += 1;
  return steps;
}

describe.each(stores)("on $name", ({ open }) => {
  test("a device counts once, however often it was there, and both ends of a window belong to it", async () => {
    const store = await open();
    await store.sightings.record([
      sighting("a", now - 10n * hour),
      sighting("a", now - 5n * hour),
      sighting("b", now),
      sighting("c", now + 1n),
      sighting("d", now, "10.0.0.2"),
    ]);
    const seen = { firstSeen: now - 10n * hour, lastSeen: now };
    expect(await ask(store, now - 5n * hour)).toEqual({ devices: 2, ...seen });
    expect(await ask(store, now - 5n * hour + 1n)).toEqual({ devices: 1, ...seen });
    expect(await ask(store, 0n, now, "10.0.0.3")).toEqual({ devices: 0, firstSeen: null, lastSeen: null });
  });

  test("a sighting that is there already adds nothing, and the answer says how many were new", async () => {
    const store = await open();
    expect(await store.sightings.record([sighting("a", now), sighting("a", now)])).toBe(1);
    expect(await store.sightings.record([sighting("a", now), sighting("a", now + 1n), sighting("b", now)])).toBe(2);
    expect(await store.sightings.record([])).toBe(0);
  });

  test("what lies between two sightings of one hour is new once", async () => {
    const store = await open();
    await store.sightings.record([sighting("a", now - hour), sighting("a", now)]);
    expect(await store.sightings.record([sighting("a", now - hour / 2n)])).toBe(1);
    expect(await store.sightings.record([sighting("a", now - hour / 2n)])).toBe(0);
    expect(await ask(store, 0n, now - hour / 2n)).toMatchObject({ devices: 1, lastSeen: now - hour / 2n });
  });

  test("all sightings of a call are recorded or none", async () => {
    const store = await open();
    function* failing() {
      yield sighting("a", now);
      throw new Error("the source broke");
    }
    await expect(store.sightings.record(failing())).rejects.toThrow("the source broke");
    expect(await ask(store)).toMatchObject({ devices: 0 });
  });

  test("devices are told apart by every letter of their names, whatever these are", async () => {
    const store = await open();
    const names = [
      "laptop",
      "Laptop",
      "laptop ",
      "\ud800",
      "\udfff",
      "0".repeat(40),
      "0".repeat(41),
      "",
      "x".repeat(5000),
    ];
    await store.sightings.record(names.map((name) => sighting(name, now)));
    expect(await ask(store)).toMatchObject({ devices: names.length });
  });

  test("hundreds of devices are counted as exactly as a few, also where the spans of counts meet", async () => {
    const store = await open();
    const edges = [(now >> longSpan) << longSpan, ((now - 100n * hour) >> shortSpan) << shortSpan];
    const times = edges.flatMap((edge) => [edge - 1n, edge, edge + 1n]);
    const count = (since: Ticks) => 200 * times.filter((time) => time >= since).length;
    for (const [n, time] of times.entries()) {
      await store.sightings.record(Array.from({ length: 200 }, (_, m) => sighting(`${n}-${m}`, time)));
    }
    for (const since of times) expect(await devices(store, since)).toBe(count(since));
    // A clock that is set back takes the devices that came later out again.
    for (const at of times.slice(3)) {
      expect(await devices(store, 0n, at)).toBe(200 * times.filter((time) => time <= at).length);
    }
  });

  test("what is older than 30 days is deleted in steps; asking and recording go on in between", async () => {
    const store = await open();
    const old = Array.from({ length: 3000 }, (_, n) => sighting(`old-${n}`, now - 721n * hour - BigInt(n)));
    await store.sightings.record([...old, sighting("old-0", now - 5n * hour), sighting("a", now - 720n * hour)]);
    await store.sightings.record([sighting("a", now, "10.0.0.2")]);
    let steps = 0;
    for (let from = await store.forget(now); from !== undefined; from = await store.forget(now, from)) {
      steps += 1;
      await store.sightings.record([sighting("b", now - BigInt(steps))]);
      expect(await ask(store, now - 720n * hour)).toMatchObject({ devices: 3, firstSeen: now - 720n * hour });
    }
    expect(steps).toBeGreaterThan(3);
    // A question about the past shows what is left of it.
    const before = { observable: "10.0.0.1", now: now - 720n * hour, devicesSince: 0n, seenSince: 0n };
    expect(await store.sightings.statistics(before)).toEqual({
      devices: 1,
      firstSeen: now - 720n * hour,
      lastSeen: now - 720n * hour,
    });
  });

  test("telemetry that ended long ago keeps its last 30 days", async () => {
    const store = await open();
    await store.sightings.record([
      sighting("a", now),
      sighting("b", now - 720n * hour),
      sighting("c", now - 720n * hour - 1n),
    ]);
    await forgetAll(store, now + 100_000n * hour);
    expect(await ask(store, 0n)).toMatchObject({ devices: 2, firstSeen: now - 720n * hour });
  });

  test("an empty database has nothing to forget", async () => {
    expect(await forgetAll(await open(), now)).toBe(1);
  });
});
