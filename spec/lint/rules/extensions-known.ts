import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { listOperations, type SourceOperation, sourceOf } from "../../document.ts";
import type { Rule } from "../rule.ts";

const schema = JSON.parse(readFileSync(`${import.meta.dirname}/../../extensions.schema.json`, "utf8"));
const validate = new Ajv2020({ strict: true, strictRequired: false, allErrors: false }).compile(schema);
const names = Object.keys(schema.properties);

/** The extensions of an operation have one of the forms that there are. */
export const extensionsKnown: Rule = (document) =>
  listOperations(document).flatMap((operation) => {
    const source = sourceOf(document, operation);
    const where = operation.operationId;
    return [
      ...unknown(source).map((name) => ({
        where,
        message: `has ${name}, which nothing reads. Known: ${names.join(", ")}.`,
      })),
      ...malformed(source).map((message) => ({ where, message })),
      ...(operation.retry === undefined
        ? [
            {
              where,
              message:
                "does not say what may be done when its answer is lost. Add x-retry: safe (it changes nothing), same-effect (twice is once), look-first or never.",
            },
          ]
        : []),
    ];
  });

function unknown(source: SourceOperation): string[] {
  return Object.keys(source).filter((name) => name.startsWith("x-") && !names.includes(name));
}

function malformed(source: SourceOperation): string[] {
  if (validate(source)) return [];
  const { instancePath = "", message = "" } = validate.errors?.[0] ?? {};
  const [, name = "", ...rest] = instancePath.split("/");
  const at = rest.length > 0 ? ` at ${rest.join("/")}` : "";
  const forms = name === "x-behaviour" ? Object.entries(behaviours()).map(([form, keys]) => `${form} { ${keys} }`) : [];
  const wayOut = forms.length > 0 ? `One of: ${forms.join("; ")}.` : "spec/extensions.md shows its form.";
  return [`has a malformed ${name}${at}: ${message}. ${wayOut}`];
}

/** What each form of a behaviour needs. */
function behaviours(): Record<string, string> {
  const forms: { $ref: string }[] = schema.properties["x-behaviour"].oneOf;
  return Object.fromEntries(
    forms.map(({ $ref }) => {
      const form = $ref.slice($ref.lastIndexOf("/") + 1);
      return [form, schema.$defs[form].required.join(", ")];
    }),
  );
}
