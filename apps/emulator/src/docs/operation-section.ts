import type { Scenario } from "@defender-endpoint/types/scenarios";
import { html } from "hono/html";
import type { DocumentedOperation } from "./documented-operation.ts";
import { type OperationObject, type ResponseObject, resolved } from "./openapi-document.ts";
import { commonStatuses, operationFacts } from "./operation-facts.ts";
import { type Html, inline, prose } from "./prose.ts";
import { targetOf } from "./scenario-target.ts";
import { typeOf } from "./schema-members.ts";
import { schemaTable } from "./schema-table.ts";
import { tryItForm } from "./try-it-form.ts";

/** What the contract says of one operation, without what it says of all. */
export function operationSection(documented: DocumentedOperation): Html {
  const { document, operation, scenarios } = documented;
  const common = commonStatuses(documented);
  const own = Object.entries(document.responses).filter(([status]) => !common.includes(status));
  return html`<section id="${operation.operationId}">
<h2>${document.summary}</h2>
<p><code>${operation.method} ${operation.path}</code></p>
${document.deprecated ? html`<p><strong>Deprecated.</strong></p>` : ""}
${prose(document.description)}
<ul>${operationFacts(documented).map((fact) => html`<li>${inline(fact)}`)}</ul>
${parameterTable(document)}
${bodyPart(document)}
${tryItForm(documented)}
<h3>Answers</h3>
${own.map(([status, response]) => responsePart(status, resolved(response), scenarios))}
<p>Besides, what every operation answers: <a href="/docs#common">${common.join(", ")}</a>.</p>
<h3>Scenarios</h3>
<table><tr><th>name<th>what happens<th>evidence<th>request<th>answer</tr>
${scenarios.filter(({ common: isCommon }) => !isCommon).map(scenarioRow)}</table>
</section>`;
}

/** The answers that every operation has, as one of them has them. */
export function commonAnswers(documented: DocumentedOperation): Html {
  const { document, scenarios } = documented;
  const common = commonStatuses(documented);
  return html`${Object.entries(document.responses)
    .filter(([status]) => common.includes(status))
    .map(([status, response]) => responsePart(status, resolved(response), scenarios))}
<table><tr><th>name<th>what happens<th>evidence<th>request<th>answer</tr>
${scenarios.filter(({ common: isCommon }) => isCommon).map(scenarioRow)}</table>`;
}

function parameterTable({ parameters = [] }: OperationObject): Html {
  if (parameters.length === 0) return html``;
  const rows = parameters.map((reference) => {
    const { name, in: place, required, schema, description, examples = {} } = resolved(reference);
    const type = schema === undefined ? "any" : typeOf(resolved(schema));
    const shown = Object.values(examples).map((example) => html`<code>${String(resolved(example).value)}</code> `);
    return html`<tr><td><code>${name}</code><td>${place}, ${required ? "required" : "optional"}<td>${type}<td>${shown}<td>${inline(description)}</tr>`;
  });
  return html`<h3>Parameters</h3>
<table><tr><th>name<th>in<th>type<th>examples<th>meaning</tr>${rows}</table>`;
}

function bodyPart({ requestBody }: OperationObject): Html {
  if (requestBody === undefined) return html``;
  const { required = false, content } = requestBody;
  return html`<h3>Body</h3>
${Object.entries(content).map(
  ([mediaType, { schema }]) =>
    html`<p>${mediaType}, ${required ? "required" : "optional"}</p>${schema === undefined ? "" : schemaTable(schema)}`,
)}`;
}

function responsePart(
  status: string,
  { description, content = {} }: ResponseObject,
  scenarios: readonly Scenario[],
): Html {
  const media = Object.entries(content).map(([mediaType, { schema, examples = {} }]) => {
    const shown = Object.entries(examples).map(([name, reference]) => {
      const { summary, value } = resolved(reference);
      // What the document has as an expression, a scenario has as this operation's own.
      const own = scenarios.find(({ response }) => String(response.status) === status && response.example === name);
      const body = own?.response.body ?? value;
      const text = typeof body === "string" ? body : JSON.stringify(body, null, 2);
      return html`<details><summary><code>${name}</code> ${inline(summary)}</summary><pre>${text}</pre></details>`;
    });
    return html`<p>${mediaType}</p>${schema === undefined ? "" : schemaTable(schema)}${shown}`;
  });
  return html`<h4>${status}</h4>${prose(description)}${media}`;
}

function scenarioRow({ name, summary, evidence, request, response }: Scenario): Html {
  return html`<tr><td><code>${name}</code><td>${inline(summary)}<td>${evidence}<td><code>${request.method} ${targetOf(request)}</code><td>${response.status}</tr>`;
}
