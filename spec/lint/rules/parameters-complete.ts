import { type JsonObject, listOperations, type Parameter } from "../../document.ts";
import type { Rule } from "../rule.ts";

export const parametersComplete: Rule = (document) =>
  listOperations(document).flatMap(({ operationId, parameters }) =>
    parameters.flatMap((parameter) =>
      problemsOf(parameter).map((message) => ({ where: `${operationId} parameter '${parameter.name}'`, message })),
    ),
  );

function* problems({ schema, "x-invalid": invalid, ...rest }: Parameter): Generator<string> {
  if (invalid === undefined) {
    if (refusesSomething(schema)) {
      yield "does not say which error answers an invalid value. Add x-invalid: { code, message }, in whose message {value} stands for the value.";
    }
  } else if (typeof invalid.code !== "string" || !invalid.message) {
    yield "does not say which error answers an invalid value. Its x-invalid needs a code, empty where the OData engine answers, and a message, in which {value} stands for the value.";
  } else if (!refusesSomething(schema)) {
    yield "has an error for invalid values, but its schema takes any text. State in the schema what is valid, or take x-invalid out.";
  }
  if (!("description" in rest)) {
    yield "has no description. Say what it means, its unit and what happens when it is left out.";
  }
  if (schema["examples"] !== undefined) {
    yield "has examples within its schema, where Prism and Postman do not look. Move them to `examples` beside it.";
  }
}

function problemsOf(parameter: Parameter): string[] {
  return [...problems(parameter)];
}

/** Whether there is a text that is no value of the schema. */
function refusesSomething(schema: JsonObject): boolean {
  const annotations = ["type", "description", "default", "title"];
  return schema["type"] !== "string" || Object.keys(schema).some((key) => !annotations.includes(key));
}
