import fc from "fast-check";
import { expect, test } from "vitest";
import { SightingBatch, sightingsIn } from "./sighting-batch.ts";

const sighting = fc.record({
  observable: fc.constantFrom("10.0.0.1", "10.0.0.2", "2001:db8::1", "__proto__"),
  device: fc.oneof(fc.constantFrom("a", "b"), fc.string()),
  time: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
});

test("a batch gives back what it was given, in that order, here and on the other side of a message", () => {
  fc.assert(
    fc.property(fc.array(sighting), fc.nat(5), (sightings, room) => {
      const batch = new SightingBatch(sightings.length + room);
      for (const each of sightings) batch.add(each);
      expect([...batch]).toEqual(sightings);
      expect([batch.size, batch.room]).toEqual([sightings.length, room]);
      const { columns, size, buffers } = batch.handOver();
      const received = structuredClone({ columns, size }, { transfer: buffers });
      expect([...sightingsIn(received.columns, received.size)]).toEqual(sightings);
    }),
  );
});

test("what is a batch already is not packed again", () => {
  const batch = new SightingBatch(1);
  expect(SightingBatch.of(batch)).toBe(batch);
  const others = [{ observable: "10.0.0.1", device: "a", time: 1n }];
  expect([...SightingBatch.of(new Set(others))]).toEqual(others);
});

test("a batch that was handed over is empty", () => {
  const batch = SightingBatch.of([{ observable: "10.0.0.1", device: "a", time: 1n }]);
  structuredClone(null, { transfer: batch.handOver().buffers });
  expect([batch.size, [...batch]]).toEqual([0, []]);
});
