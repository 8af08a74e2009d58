import { isDeepStrictEqual } from "node:util";
import { AnswerError, ThrottledError } from "@defender-endpoint/client";
import { exampleToken } from "@defender-endpoint/contracts/client-call";
import type { Scenario } from "@defender-endpoint/types/scenarios";
import { hasCaller } from "@defender-endpoint/types/scenarios";
import { errorCode } from "../../answers/answer.ts";
import { rateLimitsOf } from "../../contract/contract.ts";
import { generatedScenarios, type Row } from "../../contract/rows.ts";
import { isRecord } from "../../json.ts";
import { meaningOf, requestOf } from "../../requests/request-line.ts";
import { type ClientCall, callThroughClient } from "../../subject/client-call.ts";
import type { Subject } from "../../subject/subject.ts";
import type { Cell } from "../cell.ts";

/** Called through the client, every scenario of the row is asked as the contract has it, and comes back as a body or a typed error. */
export async function checkClient(subject: Subject, rows: readonly Row[]): Promise<Cell[]> {
  const cells: Cell[] = [];
  // A caller tells errors apart by their kind, so no two statuses may share one, but for those that say that the service failed.
  const statusOfKind = new Map<string, number>();
  for (const row of rows) {
    const { scenarios, problems } = generatedScenarios(row, subject.catalogue);
    for (const scenario of scenarios) {
      const call = await callThroughClient(subject, scenario);
      const found = [...checkRequest(subject, row, scenario, call), ...checkOutcome(row, scenario, call, statusOfKind)];
      problems.push(...found.map((problem) => `${scenario.name}: ${problem}`));
    }
    cells.push({ checked: scenarios.length, problems });
  }
  return cells;
}

function checkRequest({ document }: Subject, row: Row, scenario: Scenario, call: ClientCall): string[] {
  const isKnown = hasCaller(scenario);
  const aspects: readonly (readonly [string, unknown, unknown])[] = [
    ["requests", call.sent.map(meaningOf), [meaningOf(requestOf(scenario))]],
    ["hosts", call.origins, [document.servers[0]?.url]],
    ["credentials", call.authorizations, [isKnown ? `Bearer ${exampleToken}` : null]],
    // A refused token is asked for once more.
    ["scopes", [...new Set(call.scopes.flat())], isKnown ? scopesOf(document) : []],
    ["quotas", call.windows, windowsOf(row)],
  ];
  return aspects
    .filter(([, actual, expected]) => !isDeepStrictEqual(actual, expected))
    .map(([aspect, actual, expected]) => `${aspect} ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`);
}

function checkOutcome(row: Row, { response }: Scenario, call: ClientCall, statusOfKind: Map<string, number>): string[] {
  const { value, error } = call;
  if (row.status < 300) {
    const { body } = response;
    const expected: unknown = body === undefined ? undefined : JSON.parse(JSON.stringify(body));
    return isDeepStrictEqual(value, expected) ? [] : ["the caller gets another body"];
  }
  if (!(error instanceof AnswerError)) return [`the caller gets ${error?.kind ?? "no"} error`];
  const { kind, status, code, retryAfterMs } = error;
  const window = error instanceof ThrottledError ? error.window : undefined;
  const seconds = response.headers["Retry-After"];
  const wait = seconds === undefined ? window?.perMs : Number(seconds) * 1000;
  const other = statusOfKind.get(kind) ?? row.status;
  statusOfKind.set(kind, other);
  return [
    ...(status === row.status ? [] : [`the error has the status ${status}`]),
    // The OData engine's errors have an empty one, which tells a caller nothing.
    ...(code === (errorCode(response.body) || undefined) ? [] : [`the error has the code ${code}`]),
    ...(other === row.status || kind === "server" ? [] : [`the error is ${kind}, as that of status ${other} is`]),
    ...(kind === "unexpected-status" ? ["the client does not know the status"] : []),
    ...(retryAfterMs === wait ? [] : [`the client waits ${retryAfterMs} ms instead of ${wait}`]),
    ...(window === undefined || windowsOf(row).some((known) => isDeepStrictEqual(known, window))
      ? []
      : [`the answer speaks of a quota that the contract does not have: ${JSON.stringify(window)}`]),
  ];
}

function windowsOf({ operation }: Row): ClientCall["windows"] {
  return rateLimitsOf(operation).map(({ calls, perSeconds }) => ({ limit: calls, perMs: perSeconds * 1000 }));
}

/** What a program must ask a token for: the scopes of those sign-ins that are for programs. */
function scopesOf(document: object): unknown {
  const { security = [], components = {} }: { security?: unknown; components?: unknown } = document;
  const schemes = member(components, "securitySchemes");
  const requirements = Array.isArray(security) ? security.flatMap((one) => Object.entries(Object(one))) : [];
  return requirements.find(([name]) => member(member(member(schemes, name), "flows"), "clientCredentials"))?.[1];
}

function member(value: unknown, name: string): unknown {
  return isRecord(value) ? value[name] : undefined;
}
