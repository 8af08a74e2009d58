import { html, raw } from "hono/html";
import { type DocumentedOperation, ofTag, slugOf } from "./documented-operation.ts";
import type { OpenApiDocument, TagObject } from "./openapi-document.ts";
import { commonAnswers, operationSection } from "./operation-section.ts";
import { type Html, inline, prose } from "./prose.ts";
import { tokenCommand } from "./shell-commands.ts";
import { style } from "./style.ts";
import { script } from "./try-it-script.ts";

/** How the documentation begins: a first call, what there is by resource, and what every operation answers. `origin` is where the emulator was reached. */
export function docsPage(
  { info, tags }: OpenApiDocument,
  operations: readonly DocumentedOperation[],
  origin: string,
): Html {
  const [typical] = operations.toSorted((a, b) => countCommon(b) - countCommon(a));
  return page(
    info.title,
    html`<p>Version ${info.version} of the contract. The document itself: <a href="/openapi.json">/openapi.json</a>.</p>
${prose(info.description)}
<h2>A first call</h2>
<p>This emulator knows the application <code>emulator</code> in every tenant, with the secret <code>emulator-secret</code>.</p>
<pre>${firstCall(origin)}</pre>
<h2>Operations</h2>
${tags.map((tag) => tagEntry(tag, ofTag(tag, operations)))}
<section id="common">
<h2>What every operation answers</h2>
${typical === undefined ? "" : commonAnswers(typical)}
</section>`,
  );
}

/** What the contract says of the operations of one resource. */
export function resourcePage(tag: TagObject, operations: readonly DocumentedOperation[]): Html {
  const own = ofTag(tag, operations);
  return page(
    tag.name,
    html`<p><a href="/docs">All resources</a></p>
${prose(tag.description)}
<ul>${own.map((each) => indexEntry(each, ""))}</ul>
${own.map(operationSection)}
<script>${raw(script)}</script>`,
  );
}

function page(title: string, content: Html): Html {
  return html`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${raw(style)}</style>
<h1>${title}</h1>
${content}
</html>`;
}

function tagEntry(tag: TagObject, operations: readonly DocumentedOperation[]): Html {
  const href = `/docs/${slugOf(tag)}`;
  return html`<h3><a href="${href}">${tag.name}</a></h3>
<p>${inline(tag.description)}</p>
<ul>${operations.map((each) => indexEntry(each, href))}</ul>`;
}

function indexEntry({ document, operation }: DocumentedOperation, href: string): Html {
  const { operationId, method, path } = operation;
  return html`<li><a href="${href}#${operationId}">${document.summary}</a>: <code>${method} ${path}</code>`;
}

function countCommon({ scenarios }: DocumentedOperation): number {
  return scenarios.filter(({ common }) => common).length;
}

function firstCall(origin: string): string {
  return `${tokenCommand(origin)}
curl -s -H "Authorization: Bearer $token" '${origin}/api/ips/10.209.67.177/stats?lookBackHours=48'`;
}
