import { createEmulator, type Emulator } from "@defender-endpoint/emulator";
import { createWorld } from "@defender-endpoint/mocks";
import fc from "fast-check";
import { expect, test } from "vitest";

const origin = "http://emulator.test";
const day = 24 * 3_600_000;
const clock = Date.parse("2026-01-31T12:00:00Z");

// Spellings of one address, among them a mapped one, and an address that nobody contacts.
const asked = ["10.0.0.1", "::ffff:10.0.0.1", "2001:DB8::1", "2001:db8:0:0:0:0:0:1", "192.0.2.10"];
const contacted = asked.slice(0, 4);

interface PlannedContact {
  readonly ip: string;
  readonly devices: readonly string[];
  readonly firstSeen: string;
  readonly lastSeen: string;
}

const now = new Date(clock).toISOString();

async function control(emulator: Emulator, path: string, body: unknown): Promise<unknown> {
  const request = new Request(`${origin}/_emulator${path}`, { method: "POST", body: JSON.stringify(body) });
  const response = await emulator.fetch(request);
  if (!response.ok) throw new Error(`The emulator answered ${path} with ${response.status}.`);
  return response.json();
}

/** The connections that a contact of the world stands for: all devices at the last time, the first of them at the first too. */
function connections({ ip, devices, firstSeen, lastSeen }: PlannedContact): object[] {
  const [first] = devices;
  return [
    { ip, deviceId: first, timestamp: firstSeen },
    ...devices.map((deviceId) => ({ ip, deviceId, timestamp: lastSeen })),
  ];
}

/** A time within or about the 30 days, to 100 ns, often on the edge of a window. */
const times = fc
  .tuple(
    fc.oneof(
      fc.constantFrom(0, 24, 48, 720).map((hours) => hours * 3_600_000),
      fc.integer({ min: -day, max: 40 * day }),
    ),
    fc.constantFrom("0000", "0001", "9999"),
  )
  .map(([ago, digits]) => new Date(clock - ago).toISOString().replace("Z", `${digits}Z`));

const contacts = fc.array(
  fc
    .record({
      ip: fc.constantFrom(...contacted),
      devices: fc.uniqueArray(fc.constantFrom("a", "b", "c", "d"), { minLength: 1 }),
      seen: fc.tuple(times, times),
    })
    .map(({ ip, devices, seen }): PlannedContact => {
      const [firstSeen = "", lastSeen = ""] = seen.toSorted();
      return { ip, devices, firstSeen, lastSeen };
    }),
  { maxLength: 8 },
);
const question = fc.record({
  ip: fc.constantFrom(...asked),
  lookBackHours: fc.oneof(fc.constantFrom(1, 24, 48, 720), fc.integer({ min: 1, max: 720 })),
});

test("the world of the mocks and the emulator give the same statistics of the same contacts", async () => {
  const property = fc.asyncProperty(
    contacts,
    fc.array(question, { minLength: 1, maxLength: 5 }),
    async (all, questions) => {
      const emulator = createEmulator({ now, quota: false });
      try {
        const state = { state: "callerAuthorized", params: { permission: "Ip.Read.All" }, action: "setup" };
        const { token } = (await control(emulator, "/states", state)) as { token: string };
        await control(emulator, "/events", all.flatMap(connections));
        const world = createWorld({ now });
        for (const { ip, ...contact } of all) world.contact(ip, contact);
        for (const given of questions) {
          const url = `${origin}/api/ips/${given.ip}/stats?lookBackHours=${given.lookBackHours}`;
          const response = await emulator.fetch(new Request(url, { headers: { Authorization: `Bearer ${token}` } }));
          expect(await world.answer("getIPStatistics", given)).toEqual(await response.json());
        }
      } finally {
        await emulator.close();
      }
    },
  );
  // Each run has an emulator of its own, whose keys take a while to make.
  await fc.assert(property, { seed: 20170829, numRuns: 60 });
});
