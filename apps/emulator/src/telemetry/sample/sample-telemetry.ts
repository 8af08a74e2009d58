import type { Sighting } from "@defender-endpoint/service";
import { type Ticks, ticksPerHour } from "@defender-endpoint/service";
import { telemetryImport } from "../import/telemetry-import.ts";
import type { Store } from "../store.ts";
import { addMachineDetails } from "./machine-details.ts";
import { seededRandom } from "./random.ts";
import { type SampleAddress, sampleAddresses } from "./sample-addresses.ts";
import { sampleOrganization } from "./sample-organization.ts";

/** The documented example: 63,515 devices contacted this address. */
const exampleAddress = "10.209.67.177";
const fleet = 63_515;

/**
 * Adds the sample of the 30 days before `now` to a store: the telemetry, and an organization with its machines and alerts. Resolves with how
 * many sightings were new.
 */
export async function loadSampleTelemetry(store: Store, now: Ticks): Promise<number> {
  const added = await store.sightings.record(sampleTelemetry(now));
  const organization = telemetryImport(store);
  const devices = fleetOf(fleet);
  await organization.add({ name: "sample", content: linesOf(sampleOrganization(hourOf(now), devices)) });
  await addMachineDetails(store, devices);
  return added + organization.counts().added;
}

async function* linesOf(envelopes: Iterable<object>): AsyncGenerator<Uint8Array> {
  for (const envelope of envelopes) yield Buffer.from(`${JSON.stringify(envelope)}\n`);
}

/**
 * About 100 addresses and a fleet of 63,515 devices. The same for the same hour: a restart within it adds nothing.
 * Every device has contacted the example's address within the 22 hours before that, so that an emulator that has run
 * for a day still finds all of them within 48 hours.
 */
export function* sampleTelemetry(now: Ticks): Generator<Sighting> {
  const anchor = hourOf(now);
  const devices = fleetOf(fleet);
  yield* exampleHistory(anchor, devices);
  for (const [index, entry] of sampleAddresses().entries()) yield* history(entry, anchor, devices, index + 1);
}

function* exampleHistory(anchor: Ticks, devices: readonly string[]): Generator<Sighting> {
  const random = seededRandom(177);
  const observable = exampleAddress;
  yield { observable, time: hoursBefore(anchor, 690 + 4 * random()), device: devices[0] ?? "" };
  const step = (22n * ticksPerHour) / BigInt(devices.length);
  for (const [n, device] of devices.entries()) {
    yield { observable, time: anchor - step * BigInt(devices.length - n) + BigInt(Math.floor(random() * 1e7)), device };
  }
}

function* history(
  { address, devices, firstHoursAgo, lastHoursAgo }: SampleAddress,
  anchor: Ticks,
  fleet: readonly string[],
  seed: number,
): Generator<Sighting> {
  const random = seededRandom(seed);
  const some = Math.floor(random() * fleet.length);
  for (let n = 0; n < devices; n += 1) {
    // Neighbours in the fleet by a prime step, so that no device is met twice.
    const device = fleet[(some + n * 7919) % fleet.length] ?? "";
    const sightings = 1 + Math.floor(3 * random());
    for (let m = 0; m < sightings; m += 1) {
      yield {
        observable: address,
        time: hoursBefore(anchor, lastHoursAgo + (firstHoursAgo - lastHoursAgo) * random()),
        device,
      };
    }
  }
}

function hourOf(now: Ticks): Ticks {
  return now - (now % ticksPerHour);
}

function hoursBefore(anchor: Ticks, hours: number): Ticks {
  return anchor - BigInt(Math.round(hours * Number(ticksPerHour)));
}

/** Device ids look like Defender's: 40 hexadecimal digits. The number in the last eight keeps them apart. */
function fleetOf(size: number): string[] {
  const random = seededRandom(40);
  const word = () =>
    Math.floor(random() * 2 ** 32)
      .toString(16)
      .padStart(8, "0");
  return Array.from({ length: size }, (_, n) => word() + word() + word() + word() + n.toString(16).padStart(8, "0"));
}
