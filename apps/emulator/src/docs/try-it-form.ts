import { isScenarioFile } from "@defender-endpoint/types/scenarios";
import { html } from "hono/html";
import type { DocumentedOperation } from "./documented-operation.ts";
import { type OperationObject, resolved, type SchemaObject } from "./openapi-document.ts";
import type { Html } from "./prose.ts";
import { usualScenario } from "./usual-scenario.ts";

/** A form that calls the operation, filled in with the request of its first success. It is shown by the script that sends it. */
export function tryItForm(documented: DocumentedOperation): Html {
  const { document, operation } = documented;
  const { arguments: args, body } = usualScenario(documented).request;
  return html`<form class="try" data-method="${operation.method}" data-path="${operation.path}" hidden>
<h3>Try it</h3>
${(document.parameters ?? []).map((reference) => {
  const { name, in: place, required = false, schema = {} } = resolved(reference);
  return field({ name, place, required, schema: resolved(schema), value: args[name] });
})}
${bodyFields(document, body)}
<p><button>Send</button> <button type="button" name="copy">Copy as curl</button></p>
<output></output>
</form>`;
}

interface Field {
  readonly name: string;
  readonly place: string;
  readonly required: boolean;
  readonly schema: SchemaObject;
  readonly value: unknown;
}

function field({ name, place, required, schema, value }: Field): Html {
  const shown = value === undefined ? "" : String(value);
  const isRequired = required ? " required" : "";
  const control = schema.enum
    ? html`<select name="${name}" data-in="${place}">${["", ...schema.enum.map(String)].map(
        (one) => html`<option${one === shown ? " selected" : ""}>${one}</option>`,
      )}</select>`
    : html`<input name="${name}" data-in="${place}" value="${shown}"${isRequired}>`;
  return html`<label><code>${name}</code> ${control}</label>`;
}

function bodyFields({ requestBody }: OperationObject, body: unknown): Html {
  const [media] = Object.entries(requestBody?.content ?? {});
  if (media === undefined) return html``;
  const [type, { schema = {} }] = media;
  if (type !== "multipart/form-data") {
    const json = JSON.stringify(body, null, 2);
    return html`<label>Body <textarea data-in="body" rows="${json.split("\n").length}">${json}</textarea></label>`;
  }
  const { properties = {}, required = [] } = resolved(schema);
  const values: Readonly<Record<string, unknown>> = Object(body);
  return html`${Object.entries(properties).map(([name, reference]) =>
    isScenarioFile(values[name])
      ? html`<label><code>${name}</code> <input type="file" name="${name}" data-in="form" required></label>`
      : field({
          name,
          place: "form",
          required: required.includes(name),
          schema: resolved(reference),
          value: values[name],
        }),
  )}`;
}
