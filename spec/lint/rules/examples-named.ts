import { listOperations } from "../../document.ts";
import type { Rule } from "../rule.ts";

export const examplesNamed: Rule = (document) =>
  listOperations(document).flatMap(({ operationId, responses }) =>
    Object.entries(responses).flatMap(([status, { content = {} }]) =>
      Object.entries(content).flatMap(([mediaType, media]) => {
        const where = `${operationId} ${status} ${mediaType}`;
        if ("example" in media)
          return [
            {
              where,
              message: "has an unnamed example. Use `examples` and give it a name that scenarios can refer to.",
            },
          ];
        const names = Object.keys(media.examples);
        if (names.length === 0)
          return [{ where, message: "has no examples. Add a named one: mocks and contracts answer with it." }];
        return names
          .filter((name) => !/^[a-z][A-Za-z0-9]*$/.test(name))
          .map((name) => ({
            where,
            message: `names an example '${name}'. Name it after the case, in camelCase, such as lookBackTooLong.`,
          }));
      }),
    ),
  );
