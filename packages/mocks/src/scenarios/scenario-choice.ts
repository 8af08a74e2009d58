import { type OperationId, operationTable } from "@defender-endpoint/types";
import { type Exchange, hasCaller, type ProviderState } from "@defender-endpoint/types/scenarios";
import { scenariosOf } from "../contract/loaded-operations.ts";
import { isSameValue } from "../handler/same-value.ts";

/** States in which what is asked about is not there. */
const absence: ReadonlySet<string> = new Set(["notContacted", "entityAbsent"]);
/** The state in which nobody has said what a question is answered, which nothing here can work out. */
const unanswered = "queryUnanswered";

/** The scenarios of an operation, in the order of the contract. */
export function listScenarios(operationId: OperationId): readonly Exchange[] {
  return Object.values(scenariosOf(operationId));
}

/**
 * The scenario that answers a valid request. In this order:
 * 1. the successful one that asks for exactly this;
 * 2. the refusal that asks for exactly this, such as that of an entity that is not there;
 * 3. the successful one about the same resource, that is, with the same path parameters;
 * 4. the refusal of what nobody has given an answer;
 * 5. the successful one whose states say that something is *not* there, the fewest states first: what the service
 *    answers about a resource that nobody has told it of;
 * 6. the first successful one.
 */
export function chooseScenario(
  operationId: OperationId,
  given: Readonly<Record<string, unknown>>,
): Exchange | undefined {
  const pathNames = operationTable[operationId].parameters.filter((p) => p.in === "path").map((p) => p.name);
  const own = listScenarios(operationId).filter(({ common }) => !common);
  const successful = own.filter(({ response }) => response.status < 300);
  const refusals = own.filter(({ response, states }) => response.status >= 300 && !states.some(isMade));
  const asksForThis = ({ request }: Exchange) => isSame(request.arguments, given, namesOf(request.arguments, given));
  const absent = successful
    .filter(({ states }) => states.some(({ name }) => absence.has(name)))
    .sort((a, b) => a.states.length - b.states.length);
  return (
    successful.find(asksForThis) ??
    refusals.find(asksForThis) ??
    (pathNames.length > 0
      ? successful.find(({ request }) => isSame(request.arguments, given, pathNames))
      : undefined) ??
    refusals.find(({ states }) => states.some(({ name }) => name === unanswered)) ??
    absent[0] ??
    successful[0]
  );
}

/** A state in which an operation is made to answer something, whatever there is. */
function isMade({ name }: Pick<ProviderState, "name">): boolean {
  return name === "operationAnswers";
}

/** The scenario of a caller that sends no token: none of its states hands one out. */
export function anonymousScenario(operationId: OperationId): Exchange | undefined {
  return listScenarios(operationId).find((scenario) => !hasCaller(scenario));
}

function namesOf(...records: readonly object[]): string[] {
  return records.flatMap((record) => Object.keys(record));
}

function isSame(
  a: Readonly<Record<string, unknown>>,
  b: Readonly<Record<string, unknown>>,
  names: readonly string[],
): boolean {
  return names.every((name) => isSameValue(a[name], b[name]));
}
