import type { Cell } from "./cell.ts";
import { checkInvalid } from "./columns/invalid.ts";
import { checkMock } from "./columns/mock.ts";
import { checkPact } from "./columns/pact.ts";
import { checkPactAgainstSpec } from "./columns/pact-spec.ts";
import { checkProvider } from "./columns/provider.ts";
import { checkTypes } from "./columns/types.ts";
import type { Row } from "./rows.ts";
import type { Subject } from "./subject.ts";

export interface Column {
  /** What a green cell means. */
  readonly meaning: string;
  /** What the number in a green cell counts. */
  readonly counts: string;
  /** One cell for each row, in the order of the rows. */
  readonly check: (subject: Subject, rows: readonly Row[]) => Promise<Cell[]>;
}

export const columns = {
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
      "full schema, and the scenario's own body or error.",
    counts: "scenarios",
    check: checkMock,
  },
  invalid: {
    meaning:
      "Requests on the edge of each parameter's schema: mock and provider refuse the invalid ones alike (row 400), " +
      "answer the valid ones (row 200), and never give another answer.",
    counts: "requests",
    check: checkInvalid,
  },
  pact: {
    meaning: "The committed pact promises the answer, once for each scenario.",
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
  provider: {
    meaning:
      "Set up by its provider states, the emulator answers each scenario with the status, media type and documented " +
      "headers, a body that fits the full schema, and the scenario's own body or error.",
    counts: "scenarios",
    check: checkProvider,
  },
} satisfies Record<string, Column>;

export type ColumnName = keyof typeof columns;

// Object.keys forgets what the keys are.
export const columnNames = Object.keys(columns) as ColumnName[];
