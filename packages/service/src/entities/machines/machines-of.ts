import type { HandlerContext } from "../../handler.ts";
import { hoursOfData, observableOf } from "../../observable.ts";
import type { Entity, ObservableKind } from "../../store.ts";
import { ticksPerHour } from "../../values/timestamp.ts";
import { collectionNow } from "../collection-now.ts";

/** How many ids are asked for at once. */
const slice = 500;

/** Of these ids, those of machines of the organization: the machines, in the order in which they were added. */
export async function machinesOf(ids: Iterable<string>, context: HandlerContext): Promise<Entity[]> {
  const machines = collectionNow("Machine", context);
  const all = [...new Set(ids)];
  const found: Entity[] = [];
  for (let from = 0; from < all.length; from += slice) {
    const values = all.slice(from, from + slice);
    found.push(...(await machines.query({ filter: { kind: "in", member: "id", type: "string", values } })));
  }
  return found;
}

/** The machines that were in contact with a domain, or have a file, within the 30 days of data: so many of them at most. */
export async function machinesInContact(
  kind: ObservableKind,
  name: string,
  most: number,
  context: HandlerContext,
): Promise<Entity[]> {
  const { store, now } = context;
  const observable = observableOf(kind, name) ?? "";
  const since = now - BigInt(hoursOfData) * ticksPerHour;
  const found: Entity[] = [];
  let devices: string[] = [];
  do {
    devices = await store.sightings.devices({ observable, now, since, after: devices.at(-1), top: slice });
    found.push(...(await machinesOf(devices, context)));
  } while (devices.length === slice && found.length < most);
  return found.slice(0, most);
}
