import { listOperations, type OpenApiDocument, type Operation } from "@defender-endpoint/spec/document";
import { Ajv, type AnySchemaObject } from "ajv";
import standaloneModule from "ajv/dist/standalone/index.js";
import formatsModule from "ajv-formats";
import { build } from "esbuild";

// Both packages are CommonJS whose `default` is a property of the module object.
const standaloneCode = standaloneModule.default;
const addFormats = formatsModule.default;

interface Table {
  parameters: Record<string, string>;
  responses: Record<string, Record<string, string>>;
}

/** Validators for every parameter and answer, compiled ahead of time, as one module without dependencies. */
export async function generateValidators(document: OpenApiDocument): Promise<string> {
  // Not Ajv2020, which on behalf of `unevaluatedProperties` looks into every branch of an `anyOf`. Strict mode refuses a schema that needs it.
  const ajv = new Ajv({ strict: true, allErrors: false, code: { source: true, esm: true, lines: true } });
  addFormats(ajv, ["date-time", "ipv4", "ipv6", "int32"]);
  ajv.addVocabulary(["components"]);
  ajv.addSchema({ $id: "contract", components: document.components } as AnySchemaObject);

  const names: Record<string, string> = {};
  const tables = Object.fromEntries(
    listOperations(document).map((operation) => [operation.operationId, addSchemas(operation)]),
  );

  function add(name: string, schema: object): string {
    // References are absolute, so that every validator finds the shared schemas.
    const text = JSON.stringify({ ...schema, $id: name }).replaceAll('"#/', '"contract#/');
    ajv.addSchema(JSON.parse(text));
    names[name] = name;
    return name;
  }

  function addSchemas({ operationId, parameters, responses }: Operation): Table {
    const table: Table = { parameters: {}, responses: {} };
    for (const { name, schema } of parameters) table.parameters[name] = add(`${operationId}_${name}`, schema);
    for (const [status, { content = {} }] of Object.entries(responses)) {
      table.responses[status] = Object.fromEntries(
        Object.entries(content).map(([mediaType, { schema }]) => [
          mediaType,
          add(`${operationId}_${status}_${mediaType.replace(/\W/g, "_")}`, schema),
        ]),
      );
    }
    return table;
  }

  const source = `${standaloneCode(ajv, names).replaceAll(/^export const /gm, "const ")}\nexport const table = ${unquote(tables, (name) => name)};`;
  // Bundled, because the standalone code requires() parts of Ajv, which neither ESM nor a browser has.
  const result = await build({
    stdin: { contents: source, resolveDir: import.meta.dirname, loader: "js" },
    absWorkingDir: import.meta.dirname,
    bundle: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    target: "es2023",
    write: false,
    legalComments: "none",
  });
  const code = (result.outputFiles[0]?.text ?? "")
    .replace(/export \{\n {2}table\n\};\n$/, "")
    // Where a package manager puts a package is not the code's concern.
    .replaceAll(/[^\s"]*\/node_modules\/\.pnpm\/[^/]+\/node_modules\//g, "");
  return [
    "// @ts-nocheck: what follows is the JavaScript that Ajv writes; only the table at its end is typed.",
    'import type { Validate } from "../validate.ts";',
    code,
    `export const validators: ${unquote(tables, () => "Validate")} = table;`,
  ].join("\n\n");
}

function unquote(tables: Record<string, Table>, write: (name: string) => string): string {
  return JSON.stringify(tables, null, 2).replace(/: "(\w+)"/g, (_, name: string) => `: ${write(name)}`);
}
