import { listOperations, type OpenApiDocument } from "../../document.ts";
import type { Problem, Rule } from "../rule.ts";

/** What identifies an entity in a path is called `id`, and the same place of two paths has one name. */
export const pathsConsistent: Rule = (document) => [...namedAfterEntities(document), ...namedTwice(document)];

function namedAfterEntities(document: OpenApiDocument): Problem[] {
  return listOperations(document).flatMap(({ method, path, parameters }) =>
    parameters
      .filter(({ name, in: place }) => place === "path" && /.(Id|_id)$/.test(name))
      .map(({ name }) => ({
        where: `${method} ${path}`,
        message: `calls an id {${name}}. The documentation mixes such names for one thing: write {id}.`,
      })),
  );
}

function namedTwice(document: OpenApiDocument): Problem[] {
  const names = new Map<string, string>();
  return Object.keys(document.paths).flatMap((path) => {
    const segments = path.split("/");
    return segments.flatMap((segment, index) => {
      const name = /^\{(.*)\}$/.exec(segment)?.[1];
      if (name === undefined) return [];
      const place = segments
        .slice(0, index)
        .join("/")
        .replaceAll(/\{.*?\}/g, "{}");
      const first = names.get(place) ?? name;
      names.set(place, first);
      if (first === name) return [];
      return [
        { where: path, message: `calls {${name}} what other paths call {${first}}. Use one name for one thing.` },
      ];
    });
  });
}
