import type { OpenApiDocument } from "@defender-endpoint/spec/document";
import { generateOperationCollections } from "./operations/operation-collections.ts";
import { generateOperationDetails } from "./operations/operation-details.ts";
import { generateOperationIndex } from "./operations/operation-index.ts";
import { generateOperationTable } from "./operations/operation-table.ts";
import { generateResources } from "./resources.ts";
import { generateExampleStates } from "./scenarios/example-states.ts";
import { generateExpressions } from "./scenarios/expressions.ts";
import { generateScenarios } from "./scenarios/scenarios.ts";
import { generateTypes } from "./types.ts";
import { generateValidators } from "./validators/validators.ts";

/** Everything that is made of a contract, by its path below `src/generated`. */
export async function generateFiles(document: OpenApiDocument): Promise<Readonly<Record<string, string>>> {
  return {
    "example-states.ts": generateExampleStates(document),
    "expressions.ts": generateExpressions(),
    "openapi.ts": await generateTypes(JSON.stringify(document)),
    "operation-collections.ts": generateOperationCollections(document),
    "operation-index.ts": generateOperationIndex(document),
    "operation-table.ts": generateOperationTable(document),
    ...generateOperationDetails(document),
    ...generateResources(document),
    ...generateScenarios(document),
    ...generateValidators(document),
  };
}
