import { type Json, type OpenApiDocument, type Response, resolve } from "@defender-endpoint/spec/document";
import type { Backgrounds, CommonScenario } from "../../src/scenarios/scenario-data.ts";

/** The scenarios that every operation has, with the bodies of the shared answers, expressions and all. */
export function commonScenariosOf(document: OpenApiDocument): CommonScenario[] {
  return Object.entries(document["x-scenarios"]).map(([name, { caller, limit, given, response }]) => {
    const { status, example = "", headers } = response;
    const { mediaType, body } = findExample(document, status, example);
    return {
      name,
      ...(caller === undefined ? {} : { caller }),
      ...(limit === undefined ? {} : { limit }),
      ...(given === undefined ? {} : { given }),
      status,
      ...(headers === undefined
        ? {}
        : { headers: Object.fromEntries(Object.entries(headers).map(([header, value]) => [header, String(value)])) }),
      example,
      mediaType,
      body,
    };
  });
}

/** What is said of them. */
export function commonBackgroundsOf(document: OpenApiDocument): Backgrounds {
  return Object.fromEntries(
    Object.entries(document["x-scenarios"]).map(([name, { summary, evidence }]) => [name, { summary, evidence }]),
  );
}

/** The example as the shared answers have it: an operation that has another has the whole scenario to itself. */
function findExample(document: OpenApiDocument, status: number, example: string): { mediaType: string; body: Json } {
  for (const response of Object.values<Response>(document.components.responses ?? {})) {
    for (const [mediaType, { examples }] of Object.entries(response.content ?? {})) {
      const found = examples[example];
      if (found !== undefined) return { mediaType, body: resolve(document, found).value };
    }
  }
  throw new Error(`No shared answer has the example '${example}' that a common scenario answers ${status} with.`);
}
