import type { OperationScenarios } from "../scenarios/scenario-data.ts";
import type { ResourceSchemas } from "../schema/resource-schemas.ts";
import type { OperationRules } from "./operation-detail-types.ts";

/** What is known of the operations of one resource. */
export interface Resource {
  readonly rules: Readonly<Record<string, OperationRules>>;
  readonly scenarios: Readonly<Record<string, OperationScenarios>>;
  readonly schemas: ResourceSchemas;
}
