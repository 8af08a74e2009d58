import { type Operation, type OperationId, operationTable } from "@defender-endpoint/types";
import { operationDetails } from "@defender-endpoint/types/operation-details";
import type { Answer } from "./answer.ts";
import { errors } from "./error-catalogue.ts";
import { authorize } from "./identity/authorization.ts";
import { exampleAnswer, operationAnswer } from "./operation-answer.ts";
import type { OperationContext } from "./operations/handler.ts";
import { handlers } from "./operations/handlers.ts";
import { type PathTemplate, pathTemplate } from "./path-template.ts";
import type { Provider } from "./provider.ts";
import { readRequest } from "./read-request.ts";

/** `/api` is the newest version; `/api/v1.0` pins the only one there is. */
const versionPrefixes = ["/api/", "/api/v1.0/"];

/** A place at which an operation is. */
export interface OperationPlace {
  readonly operationId: OperationId;
  readonly method: Operation["method"];
  readonly template: PathTemplate;
}

/** Every operation of the contract, at the path the contract gives it and below `/api/v1.0/`. */
export function operationPlaces(): OperationPlace[] {
  // The table's keys are the operation ids: Object.keys only forgets it.
  return (Object.keys(operationTable) as OperationId[]).flatMap((operationId) => {
    const { method, path } = operationTable[operationId];
    return versionPrefixes.map((prefix) => {
      return { operationId, method, template: pathTemplate(path.replace(/^\/api\//, prefix)) };
    });
  });
}

/** What an operation is asked, as it arrived. */
export interface OperationCall {
  readonly path: string;
  readonly query: string;
  readonly authorization: string | undefined;
}

/**
 * Answers an operation, or throws the refusal. The order of the steps is the service's: a caller that is not known learns nothing
 * of quotas, and a call that is refused as invalid has counted.
 */
export async function answerOperation(
  { authenticate, quotas, staging, store, clock }: Provider,
  { operationId, template }: OperationPlace,
  { path, query, authorization }: OperationCall,
): Promise<Answer> {
  const operation = operationTable[operationId];
  const encoded = template.match(path);
  if (encoded === undefined) throw errors.unknownPath();

  const caller = await authenticate(authorization);
  authorize(caller, operationDetails[operationId].permissions);
  const staged = staging.answerOf(operationId);
  if (staged !== undefined) return exampleAnswer(staged);
  quotas.take(caller, operation);
  const given = readRequest(operationId, encoded, new URLSearchParams(query));
  const context: OperationContext = { store, now: clock.now(), countsAlsoAsStrings: staging.countsAlsoAsStrings() };
  return operationAnswer(await handlers[operationId](given, context));
}
