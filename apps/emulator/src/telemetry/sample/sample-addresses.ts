import { seededRandom } from "./random.ts";

/** What devices have had to do with one address: over which hours before now, and how many of them. */
export interface SampleAddress {
  readonly address: string;
  readonly devices: number;
  readonly firstHoursAgo: number;
  readonly lastHoursAgo: number;
}

const known = [
  { address: "8.8.8.8", devices: 2411 },
  { address: "8.8.4.4", devices: 806 },
  { address: "1.1.1.1", devices: 1193 },
  { address: "9.9.9.9", devices: 57 },
  { address: "2001:4860:4860::8888", devices: 643 },
  { address: "2606:4700:4700::1111", devices: 212 },
  { address: "10.0.0.1", devices: 902 },
  { address: "192.168.1.254", devices: 38 },
];

// Ranges that are private, or that documentation may use: none of the made-up addresses is anybody's.
// 192.0.2.0/24 is left out, so that there are addresses of which nothing is known.
const ranges: readonly ((n: number) => string)[] = [
  (n) => `10.20.${n % 7}.${11 + n}`,
  (n) => `172.16.4.${20 + n}`,
  (n) => `192.168.178.${30 + n}`,
  (n) => `198.51.100.${40 + n}`,
  (n) => `203.0.113.${50 + n}`,
  (n) => `2001:db8::${(0x1000 + n).toString(16)}`,
  (n) => `fd12:3456:789a::${(0x20 + n).toString(16)}`,
];

const made = 91;

/** The address of the documented example is not among these: its history is a special one. */
export function sampleAddresses(): SampleAddress[] {
  const random = seededRandom(20170829);
  // The 30 days of data are 720 hours. Nothing begins so early that it falls out of them within a day.
  const period = (recent: boolean) => {
    const lastHoursAgo = recent ? 6 * random() : 24 + 480 * random();
    return { lastHoursAgo, firstHoursAgo: lastHoursAgo + (690 - lastHoursAgo) * random() };
  };
  return [
    ...known.map((entry) => ({ ...entry, ...period(true) })),
    ...Array.from({ length: made }, (_, n) => ({
      address: ranges[n % ranges.length]?.(n) ?? "",
      // Most addresses are seen by few devices, some by many.
      devices: 1 + Math.floor(300 * random() ** 3),
      ...period(random() < 0.7),
    })),
  ];
}
