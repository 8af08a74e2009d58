import { generatedFilesCurrent, matrix, typesOf } from "./file-check.ts";
import type { FileDrift } from "./file-drift.ts";

const generated = "packages/types/src/generated";

/** A generated file is edited by hand. That it is not current is always seen; here most are left to a check that looks at what it means. */
export const generatedDrifts: readonly FileDrift[] = [
  {
    part: "generated files",
    drift: "a comment in the types is edited",
    edits: [{ file: `${generated}/openapi.ts`, find: "Do not edit.", replace: "Edited." }],
    caughtBy: generatedFilesCurrent,
  },
  {
    part: "generated files",
    drift: "the type of a property",
    edits: [
      {
        file: `${generated}/openapi.ts`,
        find: "organizationPrevalence: number;",
        replace: "organizationPrevalence: string;",
      },
    ],
    caughtBy: matrix("types"),
  },
  {
    part: "generated files",
    drift: "a status is taken out of the types",
    edits: [
      {
        file: `${generated}/openapi.ts`,
        find: '404: components["responses"]["NotFound"];',
        replace: "",
      },
    ],
    caughtBy: typesOf("packages/mocks"),
  },
  {
    part: "generated files",
    drift: "the bound that a validator knows",
    edits: [{ file: `${generated}/validators.ts`, find: "data > 720 ", replace: "data > 7200 " }],
    caughtBy: matrix("invalid"),
  },
  {
    part: "generated files",
    drift: "a quota in the operation table",
    edits: [{ file: `${generated}/operation-table.ts`, find: '"perSeconds": 60\n', replace: '"perSeconds": 6\n' }],
    caughtBy: matrix("client"),
  },
  {
    part: "generated files",
    drift: "the audience of a cloud in the operation table",
    edits: [
      {
        file: `${generated}/operation-table.ts`,
        find: '"baseUrl": "https://api.security.microsoft.com",\n    "authorityHost": "https://login.microsoftonline.com",\n    "audience": "https://api.securitycenter.microsoft.com"',
        replace:
          '"baseUrl": "https://api.security.microsoft.com",\n    "authorityHost": "https://login.microsoftonline.com",\n    "audience": "https://api.security.microsoft.com"',
      },
    ],
    caughtBy: matrix("client"),
  },
  {
    part: "generated files",
    drift: "the code of a scenario's error",
    edits: [{ file: `${generated}/scenarios.ts`, find: '"code": "ResourceNotFound"', replace: '"code": "NotFound"' }],
    caughtBy: matrix("sniffed"),
  },
  {
    part: "generated files",
    drift: "the bundled document",
    edits: [{ file: "spec/generated/openapi.json", find: '"deprecated": true', replace: '"deprecated": false' }],
    caughtBy: generatedFilesCurrent,
  },
];
