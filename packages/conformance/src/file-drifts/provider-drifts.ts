import { matrix } from "./file-check.ts";
import type { FileDrift } from "./file-drift.ts";

const src = "apps/emulator/src";

export const providerDrifts: readonly FileDrift[] = [
  {
    part: "provider",
    drift: "the permission is not looked at",
    edits: [
      {
        file: `${src}/identity/authorization.ts`,
        find: "if (byRole || byScope) return;",
        replace: "if (!byRole || byScope) return;",
      },
    ],
    caughtBy: matrix("verified"),
  },
  {
    part: "provider",
    drift: "a token for any audience will do",
    edits: [
      {
        file: `${src}/identity/authorization.ts`,
        find: "!caller.audiences.some(isAcceptedAudience)",
        replace: "!caller.audiences.some(String)",
      },
    ],
    caughtBy: matrix("sniffed"),
  },
  {
    part: "provider",
    drift: "tokens do not expire",
    edits: [
      {
        file: `${src}/identity/authentication.ts`,
        find: "clockTolerance: clockSkew",
        replace: "clockTolerance: clockSkew * 1000",
      },
    ],
    caughtBy: matrix("verified"),
  },
  {
    part: "provider",
    drift: "the clock of statistics does not stop where a state says",
    edits: [
      { file: `${src}/statistics-clock.ts`, find: "now: () => staged ?? frozen ??", replace: "now: () => frozen ??" },
    ],
    caughtBy: matrix("sniffed"),
  },
  {
    part: "provider",
    drift: "prevalence counts events, not devices",
    edits: [
      {
        file: `${src}/store/statistics-sql.ts`,
        find: "THEN devices\n",
        replace:
          "THEN (SELECT count(*) FROM (SELECT address FROM contacts UNION ALL " +
          "SELECT address FROM earlier_sightings) AS events WHERE events.address = addresses.address)\n",
      },
    ],
    caughtBy: matrix("sniffed"),
  },
  {
    part: "provider",
    drift: "the look-back bounds the first sighting as well",
    edits: [
      {
        file: `${src}/operations/get-ip-statistics.ts`,
        find: "seenSince: now - BigInt(hoursOfData)",
        replace: "seenSince: now - BigInt(lookBackHours)",
      },
    ],
    caughtBy: matrix("sniffed"),
  },
  {
    part: "provider",
    drift: "the address is repeated in its canonical form",
    edits: [{ file: `${src}/operations/get-ip-statistics.ts`, find: "ipAddress: ip,", replace: "ipAddress: address," }],
    caughtBy: matrix("side by side"),
  },
  {
    part: "provider",
    drift: "the string count is left out",
    edits: [
      {
        file: `${src}/operations/get-ip-statistics.ts`,
        find: "orgPrevalence: String(devices)",
        replace: "orgPrevalences: String(devices)",
      },
    ],
    caughtBy: matrix("verified"),
  },
  {
    part: "provider",
    drift: "an invalid request is answered 422",
    edits: [
      {
        file: `${src}/error-catalogue.ts`,
        find: "new ApiError(400, code, message)",
        replace: "new ApiError(422, code, message)",
      },
    ],
    caughtBy: matrix("invalid"),
  },
  {
    part: "provider",
    drift: "callers are told to wait in milliseconds",
    edits: [{ file: `${src}/quota-ledger.ts`, find: "Math.ceil(wait / 1000)", replace: "Math.ceil(wait)" }],
    caughtBy: matrix("sniffed"),
  },
  {
    part: "provider",
    drift: "one call too many fits into a quota",
    edits: [
      { file: `${src}/quota-ledger.ts`, find: "calls.length < limit.calls", replace: "calls.length <= limit.calls" },
    ],
    caughtBy: matrix("verified"),
  },
];
