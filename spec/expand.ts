import type { JsonObject } from "./document.ts";
import { withDefaults } from "./expand/defaults.ts";
import { localReferences } from "./expand/references.ts";
import { componentKinds, componentName, type Resource, type Sources } from "./expand/sources.ts";
import { usedComponents } from "./expand/used-components.ts";

/**
 * The whole contract as one standard document. Every path of every resource is in it, with what all operations have: the common
 * refusals, the headers of good answers and the parameters that `x-odata` stands for. References point into the document.
 */
export function expand(sources: Sources): JsonObject {
  const { head, common, resources } = sources;
  const files: [string, Resource][] = [...Object.entries(resources), ["common.yaml", common]];
  const local = (file: string, node: JsonObject) => localReferences(sources, file, node);
  const tags = Object.values(resources).flatMap(({ tag }) => tag ?? []);
  const paths = merge(
    Object.entries(resources).map(([file, resource]): [string, JsonObject] => [
      file,
      local(file, withDefaults(common, resource)),
    ]),
  );
  const components = Object.fromEntries(
    componentKinds.map((kind) => [
      kind,
      merge(
        files.map(([file, source]): [string, JsonObject] => {
          const named = Object.entries(local(file, source[kind] ?? {}));
          return [file, Object.fromEntries(named.map(([name, value]) => [componentName(file, kind, name), value]))];
        }),
      ),
    ]),
  );
  // A resource's component that nothing uses stays, for the lint to find. How one signs in is named by the head.
  const offered = new Set(
    componentKinds.flatMap((kind) =>
      Object.keys(components[kind] ?? {})
        .filter((name) => kind === "securitySchemes" || common[kind]?.[name] === undefined)
        .map((name) => `#/components/${kind}/${name}`),
    ),
  );
  return {
    ...head,
    tags,
    paths,
    components: usedComponents(components, paths, offered),
    "x-rate-limit-classes": common.rateLimitClasses,
    "x-scenarios": common.scenarios,
    "x-provider-states": common.providerStates,
  };
}

/** What files give under names of their own. A name that two of them give stands for two things. */
function merge(given: readonly [string, JsonObject][]): JsonObject {
  const merged: JsonObject = {};
  const origins: Record<string, string> = {};
  for (const [file, members] of given) {
    for (const [name, value] of Object.entries(members)) {
      if (origins[name] !== undefined)
        throw new Error(
          `${name} is in ${origins[name]} and in ${file}. Name one of them otherwise, or refer to the other.`,
        );
      origins[name] = file;
      merged[name] = value;
    }
  }
  return merged;
}
