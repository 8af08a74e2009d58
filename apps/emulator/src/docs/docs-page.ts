import { html, raw } from "hono/html";
import type { OpenApiDocument } from "./openapi-document.ts";
import { type DocumentedOperation, operationSection } from "./operation-section.ts";
import { type Html, prose } from "./prose.ts";
import { style } from "./style.ts";

/** The whole documentation, as one page without a script. `origin` is where the emulator was reached. */
export function docsPage({ info }: OpenApiDocument, operations: readonly DocumentedOperation[], origin: string): Html {
  return html`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${info.title}</title>
<style>${raw(style)}</style>
<h1>${info.title}</h1>
<p>Version ${info.version} of the contract. The document itself: <a href="/openapi.json">/openapi.json</a>.</p>
${prose(info.description)}
<h2>A first call</h2>
<p>This emulator knows the application <code>emulator</code> in every tenant, with the secret <code>emulator-secret</code>.</p>
<pre>${firstCall(origin)}</pre>
<h2>Operations</h2>
<ul>${operations.map(indexEntry)}</ul>
${operations.map(operationSection)}
</html>`;
}

function indexEntry({ document, operation }: DocumentedOperation): Html {
  const { operationId, method, path } = operation;
  return html`<li><a href="#${operationId}">${document.summary}</a>: <code>${method} ${path}</code>`;
}

function firstCall(origin: string): string {
  return `token=$(curl -s ${origin}/demo/oauth2/v2.0/token \\
  -d grant_type=client_credentials -d client_id=emulator -d client_secret=emulator-secret \\
  -d scope=https://api.securitycenter.microsoft.com/.default | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
curl -s -H "Authorization: Bearer $token" '${origin}/api/ips/10.209.67.177/stats?lookBackHours=48'`;
}
