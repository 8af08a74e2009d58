import type { JsonObject, OpenApiDocument } from "@defender-endpoint/spec/document";
import { Ajv, type ValidateFunction } from "ajv";
import formats from "ajv-formats";
import { bodyOf, operationsOf } from "./contract.ts";

/** Where a value does not fit its schema, and how. */
export interface Misfit {
  /** A JSON Pointer; empty for the value itself. */
  readonly instancePath: string;
  readonly message?: string | undefined;
  /** The rule of JSON Schema that is broken. */
  readonly keyword?: string;
}

/** Holds a value against a schema. Undefined if it fits. */
export type SchemaCheck = (value: unknown) => Misfit | undefined;

/** The checks of one operation: by parameter, of the body that it takes, and by status and media type. */
export interface OperationChecks {
  readonly parameters: Readonly<Record<string, SchemaCheck>>;
  readonly body?: SchemaCheck | undefined;
  readonly responses: Readonly<Record<string, Readonly<Record<string, SchemaCheck>>>>;
}

/**
 * Checks for everything that a document gives a schema for, made from the document and from nothing that mock and provider go by.
 * A schema is compiled when it is asked for first, and once, however many operations have it.
 */
export function schemaChecksOf(document: OpenApiDocument): Readonly<Record<string, OperationChecks>> {
  const ajv = createAjv();
  ajv.addSchema({ $id: "contract", components: document.components });
  const compiled = new Map<string, ValidateFunction>();

  function check(schema: JsonObject): SchemaCheck {
    // References are absolute, so that every schema finds the shared ones.
    const text = JSON.stringify(schema).replaceAll('"#/', '"contract#/');
    return (value) => {
      const validate = compiled.get(text) ?? ajv.compile(JSON.parse(text));
      compiled.set(text, validate);
      return validate(value) ? undefined : (validate.errors?.[0] ?? { instancePath: "" });
    };
  }

  return Object.fromEntries(
    operationsOf(document).map((operation): [string, OperationChecks] => {
      const body = bodyOf(document, operation);
      const responses = Object.entries(operation.responses).map(([status, { content = {} }]) => [
        status,
        Object.fromEntries(Object.entries(content).map(([mediaType, { schema }]) => [mediaType, check(schema)])),
      ]);
      return [
        operation.operationId,
        {
          parameters: Object.fromEntries(operation.parameters.map(({ name, schema }) => [name, check(schema)])),
          body: body && check(body.schema),
          responses: Object.fromEntries(responses),
        },
      ];
    }),
  );
}

/** Whether a schema has a format that no library knows, such as that of a filter. What fits it, this package cannot say. */
export function hasUnknownFormat({ format }: JsonObject): boolean {
  return typeof format === "string" && !(format in knownFormats);
}

function createAjv(): Ajv {
  // An unknown format is no fault here, and every value fits it.
  const ajv = new Ajv({ strict: false, logger: false });
  // CommonJS, whose `default` is a property of the module object.
  formats.default(ajv);
  return ajv;
}

const knownFormats = createAjv().formats;
