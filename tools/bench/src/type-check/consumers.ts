import { exampleOf } from "../synthetic/notation.ts";
import { entities, type OperationShape, operationShapes, usualArguments } from "../synthetic/operations.ts";

/** As many calls whatever the size, so that only the size of the contract differs. */
export const calls = operationShapes.length;

/** Programs that call the operations in turn and use what each answers. */
export const consumers: Readonly<Record<string, (size: number) => string>> = {
  "defender-endpoint": (size) => program([imports.client], size, [clientCall]),
  "defender-endpoint with mocks": (size) => program([imports.client, imports.mocks], size, [clientCall, mockedCall]),
  "openapi-fetch": (size) => program([imports.openapiFetch], size, [openapiFetchCall]),
};

const imports = {
  client: `import { createDefenderClient } from "@defender-endpoint/client";
const defender = createDefenderClient({ credential: () => "token" });`,
  mocks: `import { reply, scenarios } from "@defender-endpoint/mocks";
export const handlers: object[] = [];`,
  openapiFetch: `import createClient from "openapi-fetch";
import type { paths } from "@defender-endpoint/types";
const api = createClient<paths>({ baseUrl: "https://api.security.microsoft.com" });`,
};

function program(
  lines: readonly string[],
  size: number,
  write: readonly ((shape: OperationShape) => string)[],
): string {
  const shapes = operationShapes.slice(0, size);
  const written = Array.from({ length: calls }, (_, n) => shapes[n % size]).flatMap((shape) =>
    shape === undefined ? [] : write.map((one) => one(shape)),
  );
  return `${[...lines, ...written].join("\n")}\nexport {};\n`;
}

function clientCall(shape: OperationShape): string {
  return `{ const answer = await defender.${shape.id}(${source(argumentsOf(shape))}); ${use(shape, "answer")} }`;
}

function mockedCall({ id }: OperationShape): string {
  const error = '{ error: { code: "InternalServerError" } }';
  return `handlers.push(scenarios.${id}.found({ once: true }), reply("${id}", 500, ${error}));`;
}

function openapiFetchCall(shape: OperationShape): string {
  const { id: _, method, path, in: places = {}, body } = shape;
  const all = argumentsOf(shape);
  const only = (names: object) => Object.fromEntries(Object.entries(all).filter(([name]) => name in names));
  const parts = { path: places, query: shape.query ?? {} };
  const params = Object.entries(parts).flatMap(([place, names]) => {
    const given = only(names);
    return Object.keys(given).length === 0 ? [] : [`${place}: ${source(given)}`];
  });
  const options = [
    ...(params.length > 0 ? [`params: { ${params.join(", ")} }`] : []),
    ...(body ? [`body: ${source(only(body))}`] : []),
  ];
  return `{ const { data: answer } = await api.${method}(${JSON.stringify(path)}, { ${options.join(", ")} }); ${use(shape, "answer?")} }`;
}

function argumentsOf(shape: OperationShape) {
  return usualArguments(shape, (type) => (type === "binary" ? file : exampleOf(type, entities)));
}

const file = "new Blob([])";

/** A value as a program writes it. */
function source(value: unknown): string {
  return JSON.stringify(value).replaceAll(JSON.stringify(file), file);
}

/** Reads a member of an answer, so that its type is looked at. */
function use({ answers }: OperationShape, answer: string): string {
  const found = Object.entries(answers).find(([status]) => status.startsWith("2"))?.[1] ?? "none";
  if (found === "none") return "";
  if (found === "count") return `${answer}.toFixed();`;
  if (found.startsWith("[")) return `${answer}.value.length.toFixed();`;
  return `void ${answer}.${Object.keys(entities[found] ?? {})[0]};`;
}
