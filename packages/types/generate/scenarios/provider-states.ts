import { type Json, listOperations, type OpenApiDocument, scenariosOf } from "@defender-endpoint/spec/document";
import { linePerMember, literal } from "../literal.ts";

/** The vocabulary of provider states, with their parameters as data and as types; and by name those that hand out a caller's token. */
export function generateProviderStates(document: OpenApiDocument): Record<string, string> {
  const scenarios = listOperations(document).flatMap((operation) => scenariosOf(document, operation));
  // A state that no scenario requires is no provider's business.
  const required = new Set(scenarios.flatMap(({ states }) => states.map(({ name }) => name)));
  const definitions = Object.entries(document["x-provider-states"]).filter(([name]) => required.has(name));
  const states = definitions.map(([name, { summary, params = {}, provides = [] }]) => [
    name,
    { summary: summary.trim(), params, provides },
  ]);
  const types = definitions.map(([name, { params = {} }]) => {
    const members = Object.entries(params).map(([param, schema]) => `${param}: ${typescriptType(schema)}`);
    return `  ${name}: ${members.length > 0 ? `{ ${members.join("; ")} }` : "object"};\n`;
  });
  const callers = definitions.flatMap(([name, { provides = [] }]) => (provides.includes("token") ? [name] : []));
  const vocabulary = [
    'import type { ProviderStateDefinition } from "../../scenarios/scenario.ts";',
    `export const providerStates = ${linePerMember(Object.fromEntries(states))} as const satisfies Record<string, ProviderStateDefinition>;`,
    `/** The parameters of each state, so that its handler is typed. */\nexport interface ProviderStateParams {\n${types.join("")}}`,
  ].join("\n\n");
  return {
    "scenarios/provider-states.ts": vocabulary,
    "scenarios/caller-states.ts": `export const callerStates: readonly string[] = ${literal(callers)};`,
  };
}

function typescriptType(schema: Json): string {
  const { type, enum: values } = schema as { type?: string; enum?: string[] };
  if (values !== undefined) return values.map((value) => JSON.stringify(value)).join(" | ");
  if (type === "object") return "Readonly<Record<string, unknown>>";
  return type === "integer" ? "number" : String(type);
}
