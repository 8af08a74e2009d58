import { type Operation, type OperationParameter, operationTable } from "@defender-endpoint/types";
import { scenarios } from "@defender-endpoint/types/scenario-catalogue";
import type { Scenario } from "@defender-endpoint/types/scenarios";
import fc from "fast-check";
import { hostileBody } from "./hostile-body.ts";
import type { HostileRequest } from "./hostile-request.ts";
import { encoded, hostileSegment, hostileText, prototypeNames } from "./hostile-text.ts";

/** What a `$filter` is made of, right or wrong. */
const filterPart = fc.oneof(
  fc.constantFrom("id", "status", "healthStatus", "lastSeen", "machineTags", "riskScore", "evidence", "__proto__"),
  fc.constantFrom(" eq ", " ne ", " gt ", " and ", " or ", " in ", "not ", "eq", "(", ")", ",", "/any(t:", ":", "'"),
  fc.constantFrom("'Active'", "'it''s'", "1", "-1.5e9", "null", "true", "2021-08-02", "2021-08-02T10:00:00.1234567Z"),
  fc.constantFrom("contains(", "startswith(id,'a')", "endswith(", "tolower(id)", "$it", "@", "\0", "💥"),
  hostileText.map((text) => `'${text}'`),
  fc.integer({ min: 1, max: 3000 }).map((depth) => "(".repeat(depth)),
  fc.integer({ min: 1, max: 1000 }).map((length) => `id in (${Array(length).fill("'a'").join(",")})`),
  fc.integer({ min: 1, max: 1000 }).map((length) => Array(length).fill("id eq 'a'").join(" or ")),
  fc.integer({ min: 1, max: 2000 }).map((depth) => "not ".repeat(depth)),
);
const filter = fc.array(filterPart, { maxLength: 8 }).map((parts) => parts.join(""));

/** When the emulator must think that they are asked. */
export const hostileNow = "2021-08-02T12:00:00Z";

const options: Readonly<Record<string, fc.Arbitrary<string>>> = {
  $filter: fc.oneof(filter, fc.constantFrom("healthStatus eq 'Active'", "status eq 'New'", "id ne null")),
  $orderby: fc.constantFrom(
    "id",
    "lastSeen desc",
    "id asc,id desc",
    "id  desc",
    "machineTags",
    "a/b",
    "id desc asc",
    ",",
  ),
  $select: fc.constantFrom("id", "ID,id,Id", "nothing", "constructor", "__proto__", "*", "id,,id", "evidence/id"),
  $expand: fc.constantFrom("evidence", "evidence,evidence", "Evidence($select=id)", "machine", ""),
  $top: fc.constantFrom("0", "1", "10000", "10001", "2147483648", "-1", "1.5", "01", "٣"),
  $skip: fc.constantFrom("0", "1", "2147483647", "2147483648", "-0", "1e3"),
  $count: fc.constantFrom("true", "false", "TRUE", "1", ""),
  timestamp: fc.constantFrom(hostileNow, "2021-08-02T11:59:59.9999999+00:00", "2021-07-01T00:00:00Z", "2021-08-02"),
};

/** The arguments of an operation's scenarios: with these there is something to find. */
function knownArguments(operationId: string): Scenario["request"][] {
  const catalogue: Readonly<Record<string, Readonly<Record<string, Scenario>>>> = scenarios;
  return Object.values(catalogue[operationId] ?? {}).map(({ request }) => request);
}

function parameterText({ name }: OperationParameter, known: readonly Scenario["request"][]): fc.Arbitrary<string> {
  const values = [...new Set(known.flatMap((request) => request.arguments[name] ?? []).map(String))];
  return fc.oneof(
    ...(values.length > 0 ? [{ weight: 6, arbitrary: fc.constantFrom(...values).map(encoded) }] : []),
    ...(options[name] ? [{ weight: 6, arbitrary: options[name].map(encoded) }] : []),
    { weight: 2, arbitrary: hostileSegment },
  );
}

/** Names as they are, in another case, and ones that the operation does not have. */
function queryOf(parameters: readonly OperationParameter[], known: readonly Scenario["request"][]) {
  const own = parameters.map((parameter) =>
    fc.tuple(fc.constantFrom(parameter.name, encoded(parameter.name)), parameterText(parameter, known)),
  );
  const other = fc.tuple(
    fc.oneof(fc.constantFrom(...prototypeNames, "$search", "$format", "$", "%24", "$top[]", "$FILTER"), hostileSegment),
    hostileSegment,
  );
  const pair = fc.oneof(...own.map((arbitrary) => ({ weight: 4, arbitrary })), { weight: 1, arbitrary: other });
  return fc.array(pair, { maxLength: 4 }).map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join("&"));
}

function pathOf({ path, parameters }: Operation, known: readonly Scenario["request"][]): fc.Arbitrary<string> {
  const inPath = parameters.filter((parameter) => parameter.in === "path");
  const below = fc.constantFrom("/api", "/api", "/api/v1.0", "/API/V1.0", "/api/v2.0", "/api//");
  const inCase = fc.constantFrom<(text: string) => string>(
    (text) => text,
    (text) => text,
    (text) => text.toUpperCase(),
  );
  const end = fc.oneof(
    { weight: 20, arbitrary: fc.constant("") },
    fc.constantFrom("/", "/.", "/..", ";a=b", "//", "%20"),
  );
  return fc
    .record({ below, inCase, end, values: fc.tuple(...inPath.map((parameter) => parameterText(parameter, known))) })
    .map(({ below, inCase, end, values }) => {
      const parts = path.replace(/^\/api/, "").split(/\{\w+\}/);
      return below + parts.map((part, n) => inCase(part) + (values[n] ?? "")).join("") + end;
    });
}

function ofOperation(operation: Operation): fc.Arbitrary<HostileRequest> {
  const known = knownArguments(operation.operationId);
  const inQuery = operation.parameters.filter((parameter) => parameter.in === "query");
  const bodies = known.flatMap(({ body }) => (body === undefined ? [] : [body]));
  const method = fc.oneof(
    { weight: 20, arbitrary: fc.constant(operation.method) },
    fc.constantFrom("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND"),
    fc.constant(operation.method.toLowerCase()),
  );
  const sent = operation.body ? hostileBody(operation.body, bodies) : fc.constant({ body: "", contentType: undefined });
  return fc
    .record({ method, path: pathOf(operation, known), query: fc.option(queryOf(inQuery, known)), sent })
    .map(({ method, path, query, sent: { body, contentType } }) => ({
      method,
      // Other characters are no HTTP, and get no further than its parser.
      target: (query === null ? path : `${path}?${query}`).replaceAll(/[^\x21-\x7e]+/g, encoded),
      headers: contentType === undefined ? [] : [["Content-Type", contentType]],
      body,
    }));
}

/** Requests of every operation of the contract, most of which get as far as its handler. */
export const hostileOperation: fc.Arbitrary<HostileRequest> = fc.oneof(
  ...Object.values(operationTable).map((operation: Operation) => ofOperation(operation)),
);
