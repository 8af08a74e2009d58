import { documentedOperations, slugOf } from "../src/docs/documented-operation.ts";
import { usualScenario } from "../src/docs/usual-scenario.ts";
import { type OperationExamples, operationExamples } from "./operation-examples.ts";
import { operationMarkdown } from "./operation-markdown.ts";

/** The page of an operation, for who makes a site of it. */
export interface OperationPage extends OperationExamples {
  readonly operationId: string;
  /** The name of its resource's page in `docs/api`. */
  readonly resource: string;
  readonly markdown: string;
  /** What the examples ask, and in which states of the service. */
  readonly scenario: ReturnType<typeof usualScenario>;
}

/** A page for every operation, in the order of the contract. `api` leads from them to `docs/api`. */
export function operationPages(api: string): OperationPage[] {
  return documentedOperations().map((documented) => ({
    operationId: documented.operation.operationId,
    resource: slugOf({ name: documented.details.tag }),
    markdown: operationMarkdown(documented, api),
    scenario: usualScenario(documented),
    ...operationExamples(documented),
  }));
}
