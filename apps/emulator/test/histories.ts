import {
  canonicalAddress,
  formatTimestamp,
  hoursOfData,
  type ObservableKind,
  observableOf,
  parseTimestamp,
  type Sighting,
  type Ticks,
  ticksPerHour,
} from "@defender-endpoint/service";
import fc from "fast-check";

/** How many histories a property is tried on: few in every run, and as many as this variable says when it is there. */
export function histories(few: number): number {
  return Number(process.env["EMULATOR_TEST_HISTORIES"] ?? few);
}

export interface Question {
  readonly kind: ObservableKind;
  /** The address, the domain, or the SHA-1 of the file, in whichever spelling. */
  readonly name: string;
  /** Default: 30 days. */
  readonly lookBackHours?: number | undefined;
  readonly now: Ticks;
}

export interface Case {
  readonly questions: readonly Question[];
  /** Recorded one after the other. */
  readonly batches: readonly (readonly Sighting[])[];
}

const someTime = parseTimestamp("2021-08-02T10:18:39.9233319Z") ?? 0n;
const anyTime = fc.bigInt({ min: someTime - 1000n * ticksPerHour, max: someTime + 1000n * ticksPerHour });
/** Some devices, and one that is met more often. */
const device = fc.oneof(fc.constantFrom("b", "c", "d", "e", "f", "g", "h", "i"), fc.constant("a"));
/** A tick, a minute, twenty minutes, five hours: the sizes at which something changes in what is kept. */
const steps = [1n, ticksPerHour / 60n, ticksPerHour / 3n, 5n * ticksPerHour];

/** Names of some observables of each kind that belong to the `n`th history only, so that many histories fit into one database. */
function namesOf(n: number): { recorded: string[]; asked: Pick<Question, "kind" | "name">[] } {
  const [high, middle, low] = [(n >> 16) & 255, (n >> 8) & 255, n & 255];
  const ipv4 = `10.${high}.${middle}.${low}`;
  const ipv6 = `2001:DB8:0:${n.toString(16)}::1`;
  const sha1 = `aB${n.toString(16).padStart(38, "0")}`;
  const spellings: Readonly<Record<ObservableKind, readonly string[]>> = {
    address: [ipv4, ipv6, `::ffff:${ipv4}`, ipv6.replace("::", ":0:0:0:"), `192.0.2.${low}`],
    // What has the name of an address is something else.
    domain: [`H${n}.example`, ipv4, `h${n}.EXAMPLE`, `h${n}.example.org`],
    file: [sha1, sha1.toUpperCase(), sha1.replace("aB", "ac")],
  };
  const recorded = observableKinds.flatMap((kind) =>
    spellings[kind].slice(0, kind === "file" ? 1 : 2).map((name) => String(observableOf(kind, name))),
  );
  const asked = observableKinds.flatMap((kind) => spellings[kind].map((name) => ({ kind, name })));
  return { recorded, asked };
}

const observableKinds = ["address", "domain", "file"] as const;

/**
 * Questions at clocks that go back and forth, and a history of which much lies on the very edges of their windows, and
 * much close together around these. It comes in batches, in any order, with repetitions.
 */
export function cases(n: number): fc.Arbitrary<Case> {
  const { recorded, asked } = namesOf(n);
  const question = fc.record({
    about: fc.constantFrom(...asked),
    lookBackHours: fc.oneof(fc.constant(undefined), fc.constant(1), fc.integer({ min: 1, max: hoursOfData })),
    now: anyTime,
  });
  const flat = question.map(({ about, ...rest }): Question => ({ ...about, ...rest }));
  return fc.array(flat, { minLength: 1, maxLength: 5 }).chain((questions) => {
    const edges = questions.flatMap(({ lookBackHours = hoursOfData, now }) =>
      [0, lookBackHours, hoursOfData].map((ago) => now - BigInt(ago) * ticksPerHour),
    );
    const off = fc.bigInt({ min: -1n, max: 1n });
    const atEdge = fc.tuple(fc.constantFrom(...edges), off).map(([edge, by]) => edge + by);
    const nearEdge = fc
      .tuple(atEdge, fc.constantFrom(...steps), fc.bigInt({ min: -6n, max: 6n }))
      .map(([time, step, times]) => time + step * times);
    const time = fc.oneof(atEdge, nearEdge, anyTime);
    const sighting = fc.record({ observable: fc.constantFrom(...recorded), time, device });
    // Some clocks have all of it behind them.
    const until = fc.constantFrom(someTime + 2000n * ticksPerHour, ...questions.map(({ now }) => now));
    const all = fc.tuple(fc.array(sighting, { maxLength: 80, size: "max" }), until);
    return all.chain(([whole, end]) => {
      const history = whole.filter((each) => each.time <= end);
      const some = fc.subarray(history, { minLength: 0 });
      return fc.record({
        questions: fc.constant(questions),
        // In pieces of any size, and some of it again.
        batches: fc
          .tuple(fc.array(fc.nat({ max: history.length }), { maxLength: 5 }), fc.array(some, { maxLength: 3 }))
          .map(([cuts, repeated]) => [...piecesOf(history, cuts), ...repeated]),
      });
    });
  });
}

function piecesOf<T>(all: readonly T[], cuts: readonly number[]): T[][] {
  const bounds = [0, ...cuts.toSorted((a, b) => a - b), all.length];
  return bounds.slice(1).map((end, n) => all.slice(bounds[n], end));
}

/** What the contract says, word by word: no SQL, no index, every event looked at. A file that nobody has seen is not found. */
export function bruteForce(history: readonly Sighting[], question: Question): object {
  const { kind, name, lookBackHours = hoursOfData, now } = question;
  const observable = kind === "address" ? canonicalAddress(name) : `${kind}:${name.toLowerCase()}`;
  const within = (hours: number) =>
    history.filter(
      (each) => each.observable === observable && each.time <= now && each.time >= now - BigInt(hours) * ticksPerHour,
    );
  const times = within(hoursOfData)
    .map(({ time }) => time)
    .sort((a, b) => (a < b ? -1 : 1));
  const [first, last] = [times.at(0), times.at(-1)];
  if (kind === "file" && first === undefined) return { refused: 404 };
  const organizationPrevalence = new Set(within(lookBackHours).map(({ device }) => device)).size;
  const orgFirstSeen = first === undefined ? null : formatTimestamp(first);
  const orgLastSeen = last === undefined ? null : formatTimestamp(last);
  const seen = { organizationPrevalence, orgFirstSeen, orgLastSeen };
  if (kind === "address") return { ipAddress: name, ...seen };
  if (kind === "domain") return { host: name, ...seen };
  // Of a file of which nothing else is known, the world has seen what the organization has.
  return {
    ...{ sha1: name, ...seen, globallyPrevalence: organizationPrevalence, topFileNames: [] },
    ...{ globalFirstObserved: orgFirstSeen, globalLastObserved: orgLastSeen },
  };
}
