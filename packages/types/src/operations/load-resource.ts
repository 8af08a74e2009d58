import { resources } from "../generated/resources/index.ts";
import type { OperationId } from "./operation-types.ts";
import type { Resource } from "./resource.ts";

/** Loads what is known of the resource that an operation belongs to. */
export function loadResource(operationId: OperationId): Promise<Resource> {
  const resource = resources.find(({ statuses }) => Object.hasOwn(statuses, operationId));
  if (resource === undefined) throw new Error(`No resource has ${operationId}. Run \`npm run generate\`.`);
  return resource.load();
}
