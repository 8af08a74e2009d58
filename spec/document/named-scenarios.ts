import type { CommonScenario, OpenApiDocument, RateLimit, ScenarioSource, SourceOperation } from "./forms.ts";

/** A scenario as it is written, in the operation or, `inherited`, for all of them. */
export type NamedScenario =
  | { readonly name: string; readonly inherited: false; readonly source: ScenarioSource }
  | {
      readonly name: string;
      readonly inherited: true;
      readonly source: CommonScenario;
      /** The quota that it uses up. */
      readonly limit?: RateLimit;
    };

/** The scenarios of an operation, its own before those that it inherits. */
export function namedScenarios(document: OpenApiDocument, operation: SourceOperation): NamedScenario[] {
  const own = Object.entries(operation["x-scenarios"] ?? {});
  return [
    ...own.map(([name, source]): NamedScenario => ({ name, inherited: false, source })),
    ...inheritedScenarios(document, operation),
  ];
}

/** Those that can happen to it: none that it rules out, and of those on quotas the ones that it has. */
function inheritedScenarios(document: OpenApiDocument, operation: SourceOperation): NamedScenario[] {
  const limits = document["x-rate-limit-classes"][operation["x-rate-limits"]] ?? [];
  return Object.entries(document["x-scenarios"]).flatMap(([name, source]): NamedScenario[] => {
    if (operation["x-without"]?.includes(name)) return [];
    if (source.limit === undefined) return [{ name, inherited: true, source }];
    const limit = limits.find(({ perSeconds }) => perSeconds === source.limit);
    return limit === undefined ? [] : [{ name, inherited: true, source, limit }];
  });
}
