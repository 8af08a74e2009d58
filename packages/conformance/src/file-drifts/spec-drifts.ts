import { generatedFilesCurrent, matrix, specLint, typesOf } from "./file-check.ts";
import type { FileDrift } from "./file-drift.ts";

const ip = "spec/resources/ip.yaml";
const shared = "spec/shared.yaml";

/** The spec is edited. Where everything is generated anew from it, only what people wrote and what was captured can disagree. */
export const specDrifts: readonly FileDrift[] = [
  {
    part: "spec",
    drift: "a required property is renamed",
    edits: [
      { file: ip, find: "required: [ipAddress, organizationPrevalence]", replace: "required: [ipAddress, prevalence]" },
      { file: ip, find: "      organizationPrevalence:\n", replace: "      prevalence:\n" },
    ],
    caughtBy: specLint,
  },
  {
    part: "spec",
    drift: "an optional property is renamed",
    edits: [{ file: ip, find: "      orgLastSeen:\n        type:", replace: "      lastSeen:\n        type:" }],
    isGenerated: true,
    caughtBy: typesOf("apps/cli"),
  },
  {
    part: "spec",
    drift: "the type of a property changes",
    edits: [{ file: ip, find: "        type: integer\n        minimum: 0\n", replace: "        type: string\n" }],
    caughtBy: specLint,
  },
  {
    part: "spec",
    drift: "a nullable is dropped",
    edits: [
      {
        file: ip,
        find: 'orgFirstSeen:\n        type: [string, "null"]',
        replace: "orgFirstSeen:\n        type: string",
      },
    ],
    caughtBy: specLint,
  },
  {
    part: "spec",
    drift: "a status is removed, its scenario is not",
    edits: [{ file: ip, find: '        "404": { $ref: ../shared.yaml#/responses/NotFound }\n', replace: "" }],
    caughtBy: specLint,
  },
  {
    part: "spec",
    drift: "the upper bound of a parameter moves",
    edits: [{ file: ip, find: "            maximum: 720\n", replace: "            maximum: 721\n" }],
    isGenerated: true,
    caughtBy: matrix("verified"),
  },
  {
    part: "spec",
    drift: "the lower bound of a parameter moves",
    edits: [{ file: ip, find: "            minimum: 1\n", replace: "            minimum: 0\n" }],
    isGenerated: true,
    caughtBy: matrix("sniffed"),
  },
  {
    part: "spec",
    drift: "a bound moves and nothing is generated",
    edits: [{ file: ip, find: "            maximum: 720\n", replace: "            maximum: 719\n" }],
    caughtBy: generatedFilesCurrent,
  },
  {
    part: "spec",
    drift: "the header that says how long to wait is dropped",
    edits: [{ file: shared, find: '    headers:\n      Retry-After: { $ref: "#/headers/RetryAfter" }\n', replace: "" }],
    caughtBy: specLint,
  },
  {
    part: "spec",
    drift: "a captured header is dropped",
    edits: [
      {
        file: ip,
        find: "          headers:\n            OData-Version: { $ref: ../shared.yaml#/headers/ODataVersion }\n",
        replace: "",
      },
    ],
    isGenerated: true,
    caughtBy: matrix("mock"),
  },
  {
    part: "spec",
    drift: "an example does not fit its schema",
    edits: [
      { file: ip, find: "      organizationPrevalence: 63515\n", replace: '      organizationPrevalence: "63515"\n' },
    ],
    caughtBy: specLint,
  },
  {
    part: "spec",
    drift: "an example of an error has the code of another one",
    edits: [{ file: ip, find: "code: InvalidIpAddress,\n", replace: "code: InvalidInput,\n" }],
    isGenerated: true,
    caughtBy: matrix("sniffed"),
  },
  {
    part: "spec",
    drift: "an enum leaves out a value that is answered",
    edits: [
      {
        file: shared,
        find: "          code:\n            type: string\n",
        replace:
          "          code:\n            type: string\n            enum: [InvalidIpAddress, Unauthorized, Forbidden]\n",
      },
    ],
    caughtBy: specLint,
  },
  {
    part: "spec",
    drift: "the scope of tokens is another one",
    edits: [
      {
        file: "spec/openapi.yaml",
        find: "- application: [https://api.securitycenter.microsoft.com/.default]",
        replace: "- application: [https://api.security.microsoft.com/.default]",
      },
    ],
    isGenerated: true,
    caughtBy: matrix("client"),
  },
  {
    part: "spec",
    drift: "an operation asks for another permission",
    edits: [{ file: ip, find: "application: [Ip.Read.All]", replace: "application: [Ip.ReadWrite.All]" }],
    isGenerated: true,
    caughtBy: matrix("sniffed"),
  },
  {
    part: "spec",
    drift: "a quota allows more calls",
    edits: [{ file: ip, find: "{ calls: 100, perSeconds: 60 }\n", replace: "{ calls: 1000, perSeconds: 60 }\n" }],
    isGenerated: true,
    caughtBy: matrix("verified"),
  },
  {
    part: "spec",
    drift: "the window of a quota is shorter",
    edits: [{ file: ip, find: "{ calls: 1500, perSeconds: 3600 }\n", replace: "{ calls: 1500, perSeconds: 360 }\n" }],
    isGenerated: true,
    caughtBy: matrix("client"),
  },
  {
    part: "spec",
    drift: "a scenario asks for another address than its example answers",
    edits: [{ file: ip, find: "request: { ip: 192.168.1.1 }", replace: "request: { ip: 192.168.1.2 }" }],
    isGenerated: true,
    caughtBy: matrix("sniffed"),
  },
];
