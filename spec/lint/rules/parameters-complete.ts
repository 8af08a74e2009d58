import { listOperations } from "../../document.ts";
import type { Rule } from "../rule.ts";

export const parametersComplete: Rule = (document) =>
  listOperations(document).flatMap(({ operationId, parameters }) =>
    parameters.flatMap(({ name, schema, "x-invalid": invalid, ...rest }) => {
      const where = `${operationId} parameter '${name}'`;
      return [
        ...(invalid?.code && invalid.message?.includes("{value}")
          ? []
          : [
              {
                where,
                message:
                  "does not say which error answers an invalid value. Add x-invalid: { code, message }, with {value} in the message.",
              },
            ]),
        ...("description" in rest
          ? []
          : [
              {
                where,
                message: "has no description. Say what it means, its unit and what happens when it is left out.",
              },
            ]),
        ...(schema["examples"] === undefined
          ? []
          : [
              {
                where,
                message:
                  "has examples within its schema, where Prism and Postman do not look. Move them to `examples` beside it.",
              },
            ]),
      ];
    }),
  );
