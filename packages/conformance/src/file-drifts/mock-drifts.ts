import { matrix, tests, typesOf } from "./file-check.ts";
import type { FileDrift } from "./file-drift.ts";

const src = "packages/mocks/src";

export const mockDrifts: readonly FileDrift[] = [
  {
    part: "mocks",
    drift: "a captured header is left out",
    edits: [{ file: `${src}/answer.ts`, find: '...(isOData ? { "OData-Version": "4.0" } : {}),', replace: "" }],
    caughtBy: matrix("mock"),
  },
  {
    part: "mocks",
    drift: "a header is sent that the contract does not document",
    edits: [
      {
        file: `${src}/answer.ts`,
        find: '"OData-Version": "4.0" }',
        replace: '"OData-Version": "4.0", "X-Powered-By": "mocks" }',
      },
    ],
    caughtBy: matrix("mock"),
  },
  {
    part: "mocks",
    drift: "a refusal has no correlation id",
    edits: [
      {
        file: `${src}/error-answer.ts`,
        find: "error: { code, message, target:",
        replace: "error: { code, message, id:",
      },
    ],
    caughtBy: matrix("invalid"),
  },
  {
    part: "mocks",
    drift: "a reply may have any body",
    edits: [{ file: `${src}/reply.ts`, find: "body: OperationBody<Id, Status>,", replace: "body: unknown," }],
    caughtBy: typesOf("packages/mocks"),
  },
  {
    part: "mocks",
    drift: "an address that nobody has contacted is answered as one that was seen",
    edits: [{ file: `${src}/scenario-choice.ts`, find: "    absent[0] ??\n", replace: "" }],
    caughtBy: tests("packages/mocks", "src/create-handlers.test.ts"),
  },
  {
    part: "mocks",
    drift: "an invalid request is answered 422",
    edits: [{ file: `${src}/service-answer.ts`, find: "errorAnswer(400, code", replace: "errorAnswer(422, code" }],
    caughtBy: matrix("invalid"),
  },
  {
    part: "mocks",
    drift: "the words of a refusal are others",
    edits: [
      {
        file: `${src}/service-answer.ts`,
        find: "errorAnswer(400, code, message,",
        replace: "errorAnswer(400, code, code,",
      },
    ],
    caughtBy: matrix("side by side"),
  },
  {
    part: "mocks",
    drift: "the pinned version of the API is not known",
    edits: [
      { file: `${src}/operation-path.ts`, find: '"\\\\/api(?:\\\\/v1\\\\.0)?\\\\/"', replace: '"\\\\/api\\\\/"' },
    ],
    caughtBy: matrix("side by side"),
  },
  {
    part: "mocks",
    drift: "an answer repeats the scenario's address, not the caller's",
    edits: [
      { file: `${src}/scenario-answer.ts`, find: "return replacements.get(value) ?? value;", replace: "return value;" },
    ],
    caughtBy: matrix("side by side"),
  },
  {
    part: "mocks",
    drift: "what is throttled recovers ten times too early",
    edits: [{ file: `${src}/throttle.ts`, find: "since + recoverAfter * 1000", replace: "since + recoverAfter * 100" }],
    caughtBy: tests("packages/mocks", "src/scenario-handlers.test.ts"),
  },
  {
    part: "mocks",
    drift: "a body is no longer held against the contract",
    edits: [
      {
        file: `${src}/documented-answer.ts`,
        find: "if (validate && !validate(answer.body)) {",
        replace: "if (validate && !validate) {",
      },
    ],
    caughtBy: tests("packages/mocks", "src/reply.test.ts"),
  },
];
