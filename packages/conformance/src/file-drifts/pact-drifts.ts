import { generatedFilesCurrent, matrix } from "./file-check.ts";
import type { FileDrift } from "./file-drift.ts";

const pact = "packages/contracts/pacts/defender-endpoint-client-defender-for-endpoint.json";

export const pactDrifts: readonly FileDrift[] = [
  {
    part: "pacts",
    drift: "an undocumented status is promised",
    edits: [{ file: pact, find: '"status": 404\n      },', replace: '"status": 410\n      },' }],
    caughtBy: matrix("pact"),
  },
  {
    part: "pacts",
    drift: "a request is sent elsewhere",
    edits: [{ file: pact, find: '"/api/ips/256.1.1.1/stats"', replace: '"/api/ip/256.1.1.1/stats"' }],
    caughtBy: matrix("pact"),
  },
  {
    part: "pacts",
    drift: "a code is promised that the contract does not give",
    edits: [{ file: pact, find: '"code": "InvalidIpAddress"', replace: '"code": "InvalidAddress"' }],
    caughtBy: matrix("pact-spec"),
  },
  {
    part: "pacts",
    drift: "a valid look-back is refused",
    edits: [{ file: pact, find: '"721"\n', replace: '"720"\n' }],
    caughtBy: matrix("pact-spec"),
  },
  {
    part: "pacts",
    drift: "a state is asked for that no provider knows",
    edits: [{ file: pact, find: '"name": "countsAlsoAsStrings"', replace: '"name": "countsAsStrings"' }],
    caughtBy: matrix("verified"),
  },
  {
    part: "pacts",
    drift: "a state is asked for with other values",
    edits: [{ file: pact, find: '"asOf": "2021-08-02T12:00:00Z"', replace: '"asOf": "2021-11-02T12:00:00Z"' }],
    caughtBy: matrix("sniffed"),
  },
  {
    part: "pacts",
    drift: "a member is matched otherwise than its schema says",
    edits: [{ file: pact, find: '"$.orgPrevalence": {', replace: '"$.orgPrevalences": {' }],
    caughtBy: generatedFilesCurrent,
  },
];
