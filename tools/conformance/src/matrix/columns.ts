import type { Row } from "../contract/rows.ts";
import type { Subject } from "../subject/subject.ts";
import type { Cell } from "./cell.ts";
import { checkClient } from "./columns/client.ts";
import { checkInvalid } from "./columns/invalid.ts";
import { checkMock } from "./columns/mock.ts";
import { checkPact } from "./columns/pact.ts";
import { checkPactAgainstSpec } from "./columns/pact-spec.ts";
import { checkSniffed } from "./columns/sniffed.ts";
import { checkTypes } from "./columns/types.ts";
import { checkVerified } from "./columns/verified.ts";

export interface Column {
  /** What a green cell means. */
  readonly meaning: string;
  /** What the number in a green cell counts. */
  readonly counts: string;
  /** One cell for each row, in the order of the rows. */
  readonly check: (subject: Subject, rows: readonly Row[]) => Promise<Cell[]>;
}

const table = {
  types: {
    meaning:
      "The published types have the status and the body, equal to what the contract yields and wide enough for its " +
      "examples; an undocumented status does not compile.",
    counts: "statements compiled",
    check: checkTypes,
  },
  mock: {
    meaning:
      "Each scenario's MSW handler answers with the status, media type and documented headers, a body that fits the " +
      "full schema and is the scenario's own, and no header that is not documented.",
    counts: "scenarios",
    check: checkMock,
  },
  client: {
    meaning:
      "Called through the client, each scenario is asked once and exactly, with a token for the contract's scope and under " +
      "its quotas, and the caller gets its body or an error of a kind that no other status has.",
    counts: "scenarios",
    check: checkClient,
  },
  invalid: {
    meaning:
      "The usual request, and those on the edge of the schema of each parameter and member of the body: mock and provider refuse " +
      "the invalid ones alike (row 400), answer the valid ones (a success, or what stands for something absent), and never " +
      "give another answer.",
    counts: "requests",
    check: checkInvalid,
  },
  pact: {
    meaning:
      "The committed pact promises the answer, once for each scenario; of what every operation answers, one operation's promise is enough.",
    counts: "interactions",
    check: checkPact,
  },
  "pact-spec": {
    meaning:
      "openapi-pact-comparator finds nothing in these interactions, nor does a check of what it does not see: content " +
      "type, required headers, required members, error codes, provider states.",
    counts: "interactions",
    check: checkPactAgainstSpec,
  },
  verified: {
    meaning: "Pact's verifier has replayed these interactions against the emulator, in the states that they name.",
    counts: "interactions",
    check: checkVerified,
  },
  sniffed: {
    meaning:
      "What the emulator answered meanwhile has the status, media type and documented headers, a body that fits the " +
      "full schema, and is the scenario's own body or error.",
    counts: "scenarios",
    check: checkSniffed,
  },
} satisfies Record<string, Column>;

export type ColumnName = keyof typeof table;

export const columns: Readonly<Record<ColumnName, Column>> = table;

// Object.keys forgets what the keys are.
export const columnNames = Object.keys(columns) as ColumnName[];
