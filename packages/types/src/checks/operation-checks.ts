import { operationTable } from "../generated/operation-table.ts";
import type { OperationRules } from "../operations/operation-detail-types.ts";
import type { OperationArguments, OperationId } from "../operations/operation-types.ts";
import { answerSchemas } from "../schema/answer-schemas.ts";
import { createEnvironment } from "../schema/environment.ts";
import type { TextFormats } from "../schema/formats.ts";
import type { ResourceSchemas } from "../schema/resource-schemas.ts";
import { memberMisfit } from "./member-misfit.ts";
import { operationValidators } from "./operation-validators.ts";
import { createRequestReader, type InvalidRequest, type RawRequest, type RequestReader } from "./read-request.ts";
import { type UnknownMember, unknownMemberOf } from "./unknown-member.ts";
import type { Validate, ValidationIssue } from "./validate.ts";

export type RequestValidation<Id extends OperationId> =
  | { readonly ok: true; readonly arguments: OperationArguments<Id> }
  | ({ readonly ok: false } & InvalidRequest);

/** The checks of one operation's requests and answers. */
export interface OperationChecks<Id extends OperationId = OperationId> {
  readonly operationId: Id;
  /**
   * Reads the parameters and the body of the operation out of a request and checks them against the contract: what is required is there,
   * and every value fits. Names are told apart by case. What the contract does not name is passed over, as the service does.
   */
  validateRequest(request: RawRequest): RequestValidation<Id>;
  /** The checks of each documented answer, by status and media type. */
  readonly answers: Readonly<Record<string, Readonly<Record<string, Validate>>>>;
  /**
   * What is wrong with members that are to take the place of those of an answer's body: each must fit, and none has to be there. A body
   * that is no object must fit as a whole.
   */
  findMemberMisfit(status: number, members: unknown): ValidationIssue | undefined;
  /**
   * The first member of a body that the contract does not name. The service may answer with more than is named, so the checks of answers
   * let it pass; in a body that somebody has written it is a misspelling.
   */
  findUnknownMember(status: number, body: unknown): UnknownMember | undefined;
}

/** The checks of an operation, made once. */
export type ChecksOf<Known extends OperationId> = <Id extends Known>(operationId: Id) => OperationChecks<Id>;

/** Makes the checks of the operations of a resource, or of all. A text of a format that is not known is not looked into. */
export function createChecks<Known extends OperationId>(
  schemas: ResourceSchemas<Known>,
  rules: Readonly<Record<Known, OperationRules>>,
  formats: TextFormats = {},
): ChecksOf<Known> {
  const environment = createEnvironment(schemas.components, formats);
  const made = new Map<Known, unknown>();
  return <Id extends Known>(operationId: Id) => {
    const checks = made.get(operationId) ?? make(operationId);
    made.set(operationId, checks);
    // What is kept under an id was made for it.
    return checks as OperationChecks<Id>;
  };

  function make<Id extends Known>(operationId: Id): OperationChecks<Id> {
    const { refusals, batch } = rules[operationId];
    const answers = answerSchemas(schemas, operationId);
    let reader: RequestReader | undefined;
    return {
      operationId,
      validateRequest(request) {
        reader ??= createRequestReader(
          {
            operation: operationTable[operationId],
            refusals,
            schemas: schemas.operations[operationId],
            ...(batch && { batch }),
          },
          environment,
        );
        // What fits the contract has the types that come from it.
        return reader(request) as RequestValidation<Id>;
      },
      answers: operationValidators(schemas, operationId, environment).responses,
      findMemberMisfit: (status, members) =>
        memberMisfit(Object.values(answers[status] ?? {})[0], members, environment),
      findUnknownMember: (status, body) =>
        unknownMemberOf(Object.values(answers[status] ?? {}), schemas.components, body),
    };
  }
}
