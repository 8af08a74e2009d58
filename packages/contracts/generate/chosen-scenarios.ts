import type { Operation } from "@defender-endpoint/types";

/** What refusals and failures can depend on: one pipeline answers all operations of a shape. */
export type Shape = "entity" | "collection" | "body" | "delete" | "text";

type Shaped = Pick<Operation, "method" | "body" | "answers" | "paging">;

export function shapeOf({ method, body, answers, paging }: Shaped): Shape {
  if (method === "DELETE") return "delete";
  if (body !== undefined) return "body";
  if (Object.values(answers).some((answer) => answer === "text" || answer === "integer")) return "text";
  return paging === undefined ? "entity" : "collection";
}

/** Of the scenarios that all operations have, the one that differs between them: by its permission. */
const differing = "missingRole";

interface ChosenFrom<One> {
  readonly operation: Shaped;
  /** What is verified on its own: the operation's tag. */
  readonly resource: string;
  readonly scenarios: readonly One[];
}

/**
 * The scenarios that become interactions: of each operation its own and {@link differing}; the others that all operations have
 * once for each resource and once for each shape, of the operation that has most of them, the first among equals.
 */
export function chooseScenarios<One extends { readonly name: string; readonly common: boolean }>(
  operations: readonly ChosenFrom<One>[],
): One[] {
  const chosen = new Set([
    ...representatives(operations, ({ resource }) => resource),
    ...representatives(operations, ({ operation }) => shapeOf(operation)),
  ]);
  return operations.flatMap((one) =>
    one.scenarios.filter(({ name, common }) => !common || name === differing || chosen.has(one)),
  );
}

/** Of each group the operation that has most of what all have. */
function representatives<One extends { readonly common: boolean }>(
  operations: readonly ChosenFrom<One>[],
  groupOf: (one: ChosenFrom<One>) => string,
): ChosenFrom<One>[] {
  const groups = [...Map.groupBy(operations, groupOf).values()];
  return groups.map((group) => group.reduce((best, one) => (countCommon(one) > countCommon(best) ? one : best)));
}

function countCommon({ scenarios }: ChosenFrom<{ readonly common: boolean }>): number {
  return scenarios.filter(({ common }) => common).length;
}
