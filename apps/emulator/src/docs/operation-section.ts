import type { Operation } from "@defender-endpoint/types";
import type { Permissions } from "@defender-endpoint/types/operation-details";
import type { Scenario } from "@defender-endpoint/types/scenarios";
import { html } from "hono/html";
import { type OperationObject, type ResponseObject, resolved } from "./openapi-document.ts";
import { type Html, inline, prose } from "./prose.ts";
import { schemaTable, typeOf } from "./schema-table.ts";

export interface DocumentedOperation {
  /** As the contract's document has it. */
  readonly document: OperationObject;
  readonly operation: Operation;
  readonly permissions: Permissions;
  readonly scenarios: readonly Scenario[];
}

/** All that the contract says of one operation. */
export function operationSection({ document, operation, permissions, scenarios }: DocumentedOperation): Html {
  const { method, path, rateLimits } = operation;
  const limits = rateLimits.map(({ calls, perSeconds }) => `${calls} calls per ${perSeconds} s`).join(" and ");
  return html`<section id="${operation.operationId}">
<h2>${document.summary}</h2>
<p><code>${method} ${path}</code></p>
${prose(document.description)}
<p>Permission: ${permissions.application.join(" or ")}. Quota: ${limits || "none documented"}.</p>
${parameterTable(document)}
<h3>Answers</h3>
${Object.entries(document.responses).map(([status, response]) => responsePart(status, resolved(response)))}
<h3>Scenarios</h3>
<table><tr><th>name<th>what happens<th>evidence<th>request<th>answer</tr>
${scenarios.map(scenarioRow)}</table>
</section>`;
}

function parameterTable({ parameters = [] }: OperationObject): Html {
  const rows = parameters.map((reference) => {
    const { name, in: place, required, schema, description, examples = {} } = resolved(reference);
    const type = schema === undefined ? "any" : typeOf(resolved(schema));
    const shown = Object.values(examples).map((example) => html`<code>${resolved(example).value}</code> `);
    return html`<tr><td><code>${name}</code><td>${place}, ${required ? "required" : "optional"}<td>${type}<td>${shown}<td>${inline(description)}</tr>`;
  });
  return html`<h3>Parameters</h3>
<table><tr><th>name<th>in<th>type<th>examples<th>meaning</tr>${rows}</table>`;
}

function responsePart(status: string, { description, content = {} }: ResponseObject): Html {
  const media = Object.entries(content).map(([mediaType, { schema, examples = {} }]) => {
    const shown = Object.entries(examples).map(([name, reference]) => {
      const { summary, value } = resolved(reference);
      const body = typeof value === "string" ? value : JSON.stringify(value, null, 2);
      return html`<details><summary><code>${name}</code> ${inline(summary)}</summary><pre>${body}</pre></details>`;
    });
    return html`<p>${mediaType}</p>${schema === undefined ? "" : schemaTable(schema)}${shown}`;
  });
  return html`<h4>${status}</h4>${prose(description)}${media}`;
}

function scenarioRow({ name, summary, evidence, request, response }: Scenario): Html {
  const entries = Object.entries(request.query).flatMap(([key, value]) =>
    [value].flat().map((one): [string, string] => [key, one]),
  );
  const query = new URLSearchParams(entries).toString();
  const target = query === "" ? request.path : `${request.path}?${query}`;
  return html`<tr><td><code>${name}</code><td>${inline(summary)}<td>${evidence}<td><code>${request.method} ${target}</code><td>${response.status}</tr>`;
}
