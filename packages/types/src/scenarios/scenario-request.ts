import { operationTable } from "../generated/operation-table.ts";
import type { Scenario } from "./scenario.ts";

/** A file that a scenario sends, as it is written there. */
export interface ScenarioFile {
  readonly $file: string;
  readonly text: string;
}

export function isScenarioFile(value: unknown): value is ScenarioFile {
  return typeof value === "object" && value !== null && "$file" in value && "text" in value;
}

/** The file that a scenario writes down; any other value as it is. */
export function asFile(value: unknown): unknown {
  return isScenarioFile(value) ? new File([value.text], value.$file) : value;
}

/** What a scenario's call is given: parameters and members of the body, with files for what it writes down as files. */
export function callArguments({ request }: Pick<Scenario, "request">): Record<string, unknown> {
  return Object.fromEntries(Object.entries(request.arguments).map(([name, value]) => [name, asFile(value)]));
}

/** The body that a scenario's request has, for `fetch`: JSON, or a form, whose media type `fetch` adds. Undefined where the operation takes none. */
export function sentBody({
  operationId,
  request,
}: Pick<Scenario, "operationId" | "request">): string | FormData | undefined {
  const { body } = request;
  const operation = operationTable[operationId];
  if (body === undefined) return undefined;
  if (!("body" in operation) || operation.body.type !== "multipart") return JSON.stringify(body);
  const form = new FormData();
  for (const [name, value] of Object.entries(body)) {
    const part = asFile(value);
    form.append(name, part instanceof Blob ? part : String(part));
  }
  return form;
}
