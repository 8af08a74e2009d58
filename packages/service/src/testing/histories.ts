import fc from "fast-check";
import type { Order } from "../odata/query-options.ts";
import type { Entity, EntityQuery, Sighting, StatisticsQuery } from "../store.ts";
import { entities, filters, members } from "./filters.ts";

/** One thing that is done with a collection. */
export type Step =
  | { readonly do: "put"; readonly entities: readonly Entity[] }
  | { readonly do: "delete"; readonly id: string }
  | { readonly do: "get"; readonly id: string }
  | { readonly do: "query"; readonly query: EntityQuery }
  | { readonly do: "count"; readonly query: Pick<EntityQuery, "filter"> };

const id = fc.constantFrom(
  "a",
  "b",
  "c",
  "d",
  "e",
  "f",
  "g",
  "h",
  "A",
  "a ",
  "é",
  "\u{1f600}",
  "'; --",
  "x".repeat(300),
);

const order: fc.Arbitrary<Order> = fc
  .constantFrom("name", "size", "isOn", "seen", "guid", "within/name")
  .chain((member) => fc.boolean().map((descending) => ({ member, type: typeOf(member), descending })));

const query: fc.Arbitrary<EntityQuery> = fc.record(
  {
    filter: filters,
    orderby: fc.uniqueArray(order, { maxLength: 3, selector: ({ member }) => member }),
    skip: fc.nat({ max: 6 }),
    top: fc.nat({ max: 8 }),
  },
  { requiredKeys: [] },
);

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .array(entities(id), { minLength: 1, maxLength: 6 })
      .map((all): Step => ({ do: "put", entities: all })),
  },
  { weight: 1, arbitrary: id.map((id): Step => ({ do: "delete", id })) },
  { weight: 1, arbitrary: id.map((id): Step => ({ do: "get", id })) },
  { weight: 5, arbitrary: query.map((query): Step => ({ do: "query", query })) },
  {
    weight: 1,
    arbitrary: query.map(({ filter }): Step => ({ do: "count", query: filter === undefined ? {} : { filter } })),
  },
);

/** Writes, filters and pages, one after the other. */
export const histories = fc.array(step, { minLength: 3, maxLength: 20, size: "max" });

function typeOf(member: string): Order["type"] {
  const type = members[member];
  return type === "number" || type === "boolean" || type === "datetime" || type === "guid" ? type : "string";
}

const hour = 36_000_000_000n;
const someTime = 16_279_007_199_233_319n;
const time = fc.bigInt({ min: -40n, max: 40n }).map((hours) => someTime + hours * hour);

/** Names of devices, and ids that the service gives. */
const devices = ["a", "b", "0a".repeat(20), "f0".repeat(20), "00".repeat(20)];

export interface SightingCase {
  readonly sightings: readonly Sighting[];
  readonly questions: readonly StatisticsQuery[];
}

/** Sightings of observables of every kind, and questions about them. */
export const sightingCases: fc.Arbitrary<SightingCase> = fc.record({
  sightings: fc.array(fc.record({ observable: observables(), time, device: fc.constantFrom(...devices) }), {
    maxLength: 30,
  }),
  questions: fc.array(
    fc
      .record({
        observable: observables(),
        now: time,
        look: fc.integer({ min: 1, max: 60 }),
        seen: fc.integer({ min: 1, max: 60 }),
      })
      .map(({ observable, now, look, seen }) => ({
        observable,
        now,
        devicesSince: now - BigInt(look) * hour,
        seenSince: now - BigInt(seen) * hour,
      })),
    { minLength: 1, maxLength: 4 },
  ),
});

function observables(): fc.Arbitrary<string> {
  return fc.constantFrom("10.0.0.1", "::1", "domain:10.0.0.1", "domain:example.org", `file:${"a".repeat(40)}`);
}
