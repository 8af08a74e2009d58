import { expect, test } from "vitest";
import { contextWith } from "../../testing/handler-context.ts";
import { ticksPerHour } from "../../values/timestamp.ts";
import { machinesInContact, machinesOf } from "./machines-of.ts";

const deviceId = (n: number) => n.toString(16).padStart(40, "0");

/** Of 1,200 devices that were in contact with a domain every second one is a machine. */
async function organization() {
  const ids = Array.from({ length: 1200 }, (_, n) => deviceId(n));
  const context = await contextWith(
    "Machine",
    ids.filter((_, n) => n % 2 === 0).map((id) => ({ id })),
  );
  const time = context.now - ticksPerHour;
  await context.store.sightings.record(ids.map((device) => ({ observable: "domain:example.org", device, time })));
  return context;
}

test("machines are found by their ids, however many these are, and each once", async () => {
  const context = await organization();
  const found = await machinesOf([...Array.from({ length: 1200 }, (_, n) => deviceId(n)), deviceId(0)], context);
  expect(found.map(({ id }) => id)).toEqual(Array.from({ length: 600 }, (_, n) => deviceId(2 * n)));
  expect(await machinesOf([], context)).toEqual([]);
});

test("devices that are no machines take no machine's place", async () => {
  const found = await machinesInContact("domain", "Example.org", 400, await organization());
  expect(found.map(({ id }) => id)).toEqual(Array.from({ length: 400 }, (_, n) => deviceId(2 * n)));
  expect(await machinesInContact("domain", "example.org", 1000, await organization())).toHaveLength(600);
});

test.each([
  [0n, 1],
  [720n, 1],
  [-1n, 0],
  [721n, 0],
])("what was %i hours ago makes %i machines: 30 days of data count", async (hours, count) => {
  const context = await contextWith("Machine", [{ id: deviceId(1) }]);
  const time = context.now - hours * ticksPerHour;
  await context.store.sightings.record([{ observable: "file:ab", device: deviceId(1), time }]);
  expect(await machinesInContact("file", "AB", 10, context)).toHaveLength(count);
});
