import type { OpenApiDocument } from "@defender-endpoint/spec/document";
import { generateExampleStates } from "./example-states.ts";
import { generateExpressions } from "./expressions.ts";
import { generateOperationCollections } from "./operation-collections.ts";
import { generateOperationDetails } from "./operation-details.ts";
import { generateOperationIndex } from "./operation-index.ts";
import { generateOperationTable } from "./operation-table.ts";
import { generateScenarios } from "./scenarios.ts";
import { generateTypes } from "./types.ts";
import { generateValidators } from "./validators.ts";

/** Everything that is made of a contract, by its path below `src/generated`. */
export async function generateFiles(document: OpenApiDocument): Promise<Readonly<Record<string, string>>> {
  return {
    "example-states.ts": generateExampleStates(document),
    "expressions.ts": generateExpressions(),
    "openapi.ts": await generateTypes(JSON.stringify(document)),
    "operation-collections.ts": generateOperationCollections(document),
    "operation-details.ts": generateOperationDetails(document),
    "operation-index.ts": generateOperationIndex(document),
    "operation-table.ts": generateOperationTable(document),
    ...generateScenarios(document),
    ...generateValidators(document),
  };
}
