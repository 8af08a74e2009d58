import { operationTable } from "@defender-endpoint/types";
import { scenarios } from "@defender-endpoint/types/scenario-catalogue";
import { expect, test } from "vitest";
import { emulatorForTest, send } from "../../test/caller.ts";
import { docsPage } from "./docs-page.ts";
import { openApiDocument } from "./openapi-document.ts";
import { prose } from "./prose.ts";
import { typeOf } from "./schema-table.ts";

async function page(): Promise<{ headers: Headers; text: string }> {
  const response = await send(emulatorForTest(), "/docs");
  expect(response.status).toBe(200);
  return { headers: response.headers, text: await response.text() };
}

test("the page shows every operation with its permission, quotas, parameters, answers and scenarios", async () => {
  const { text } = await page();
  for (const { operationId, method, path, parameters } of Object.values(operationTable)) {
    expect(text).toContain(`<section id="${operationId}">`);
    expect(text).toContain(`<code>${method} ${path.replaceAll("'", "&#39;")}</code>`);
    for (const { name } of parameters) expect(text).toContain(`<td><code>${name}</code>`);
  }
  for (const named of Object.values(scenarios))
    for (const name of Object.keys(named)) expect(text).toContain(`<td><code>${name}</code>`);
  expect(text).toContain("Permission: Ip.Read.All. Quota: 100 calls per 60 s and 1500 calls per 3600 s.");
  expect(text).toContain("query, optional<td>integer (int32), 1 to 720, default 720<td><code>48</code>");
  for (const status of ["200", "400", "401", "403", "404", "429", "500", "502"])
    expect(text).toContain(`<h4>${status}</h4>`);
  expect(text).toContain("<td><code>error.code</code><td>string<td>");
  expect(text).toContain("&quot;organizationPrevalence&quot;: 63515");
});

test("the page loads nothing and runs nothing, and says so to the browser", async () => {
  const { headers, text } = await page();
  expect(text).not.toMatch(/<script|<link|<img|\bsrc=|url\(|@import| on\w+=/);
  expect(headers.get("Content-Security-Policy")).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/]{43}='; /);
});

test("the first call on it goes to the emulator that shows it", async () => {
  expect((await page()).text).toContain("curl -s http://emulator.test/demo/oauth2/v2.0/token");
});

test("/ leads to the page", async () => {
  const response = await send(emulatorForTest(), "/");
  expect([response.status, response.headers.get("Location")]).toEqual([302, "/docs"]);
});

test("what the contract says is text, even where it looks like markup", async () => {
  const evil = "<script>alert('&')</script>";
  const document = { summary: evil, description: `${evil}\n\n\`${evil}\``, operationId: evil, responses: {} };
  const { getIPStatistics: operation } = operationTable;
  const permissions = { application: [evil], delegated: [] };
  const shown = await docsPage(openApiDocument, [{ document, operation, permissions, scenarios: [] }], evil);
  expect(shown.toString()).not.toContain("<script");
  expect(shown.toString()).toContain("<code>&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;</code>");
});

test("an example in HTML is shown as it is written", async () => {
  expect((await page()).text).toContain("&lt;h1&gt;502 Bad Gateway&lt;/h1&gt;");
});

test("prose has paragraphs and code", async () => {
  expect(String(await prose("One `a<b`.\nStill one.\n\nTwo."))).toBe(
    "<p>One <code>a&lt;b</code>.\nStill one.</p><p>Two.</p>",
  );
});

test.each([
  [{ type: ["string", "null"], format: "date-time" }, "string or null (date-time)"],
  [{ type: "integer", minimum: 0 }, "integer, at least 0"],
  [{}, "any"],
])("the type %j reads %s", (schema, text) => {
  expect(typeOf(schema)).toBe(text);
});
