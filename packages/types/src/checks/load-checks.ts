import { loadResource } from "../operations/load-resource.ts";
import type { OperationId } from "../operations/operation-types.ts";
import type { Resource } from "../operations/resource.ts";
import { type ChecksOf, createChecks, type OperationChecks } from "./operation-checks.ts";

const made = new WeakMap<Resource, ChecksOf<OperationId>>();

/** The checks of an operation. They are loaded together with what else is known of its resource, once. */
export async function loadChecks<Id extends OperationId>(operationId: Id): Promise<OperationChecks<Id>> {
  const resource = await loadResource(operationId);
  const checksOf = made.get(resource) ?? createChecks<OperationId>(resource.schemas, resource.rules);
  made.set(resource, checksOf);
  return checksOf(operationId);
}
