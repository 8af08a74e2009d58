import { matrix, pactRecording, tests, typesOf } from "./file-check.ts";
import type { FileDrift } from "./file-drift.ts";

const client = "packages/client";
const src = `${client}/src`;

export const clientDrifts: readonly FileDrift[] = [
  {
    part: "client",
    drift: "tokens are for the host that is called",
    edits: [
      {
        file: `${src}/settings.ts`,
        find: "options.audience ?? cloud.audience",
        replace: "options.audience ?? cloud.baseUrl",
      },
    ],
    caughtBy: matrix("client"),
  },
  {
    part: "client",
    drift: "path parameters are not encoded",
    edits: [
      {
        file: `${src}/operation-request.ts`,
        find: 'encodeURIComponent(path[name] ?? "")',
        replace: 'String(path[name] ?? "")',
      },
    ],
    caughtBy: matrix("client"),
  },
  {
    part: "client",
    drift: "the accept header is dropped",
    edits: [
      { file: `${src}/operation-request.ts`, find: 'headers: { accept: "application/json" }', replace: "headers: {}" },
    ],
    caughtBy: tests(client, "test/wire.test.ts"),
  },
  {
    part: "client",
    drift: "a redirect is followed, the token with it",
    edits: [{ file: `${src}/pipeline/send.ts`, find: 'redirect: "manual"', replace: 'redirect: "follow"' }],
    caughtBy: tests(client, "src/pipeline/send.test.ts"),
  },
  {
    part: "client",
    drift: "a failed POST is sent again",
    edits: [{ file: `${src}/retry/should-retry.ts`, find: '"DELETE", "TRACE"', replace: '"DELETE", "POST", "TRACE"' }],
    caughtBy: tests(client, "src/retry/should-retry.test.ts"),
  },
  {
    part: "client",
    drift: "the time to wait is read in milliseconds",
    edits: [
      { file: `${src}/retry/retry-after.ts`, find: 'read("retry-after", 1_000)', replace: 'read("retry-after", 1)' },
    ],
    caughtBy: matrix("client"),
  },
  {
    part: "client",
    drift: "a call returns earlier than it was told",
    edits: [
      {
        file: `${src}/retry/retry-delay.ts`,
        find: "return retryAfterMs + random *",
        replace: "return retryAfterMs - random *",
      },
    ],
    caughtBy: tests(client, "src/retry/retry-delay.test.ts"),
  },
  {
    part: "client",
    drift: "one call too many fits into the window of a quota",
    edits: [
      {
        file: `${src}/quota/memory-counter.ts`,
        find: "returns.length - window.limit;",
        replace: "returns.length - window.limit - 1;",
      },
    ],
    caughtBy: tests(client, "src/quota/memory-quota.properties.test.ts"),
  },
  {
    part: "client",
    drift: "a slot of a quota returns half a window early",
    edits: [
      { file: `${src}/quota/memory-counter.ts`, find: "usedAt + window.perMs", replace: "usedAt + window.perMs / 2" },
    ],
    caughtBy: tests(client, "test/strict-service.properties.test.ts"),
  },
  {
    part: "client",
    drift: "a missing licence is taken for a bad token",
    edits: [
      {
        file: `${src}/errors/error-of-answer.ts`,
        find: "status === 401 && isAboutLicence(failure)",
        replace: "status === 402 && isAboutLicence(failure)",
      },
    ],
    caughtBy: pactRecording,
  },
  {
    part: "client",
    drift: "what was not found is an error of no known kind",
    edits: [{ file: `${src}/errors/error-of-answer.ts`, find: "if (status === 404)", replace: "if (status === 410)" }],
    caughtBy: matrix("client"),
  },
  {
    part: "client",
    drift: "a method's arguments are not those of the operation",
    edits: [{ file: `${src}/defender-client.ts`, find: "args: OperationArguments<Id>", replace: "args: object" }],
    caughtBy: typesOf(client),
  },
];
