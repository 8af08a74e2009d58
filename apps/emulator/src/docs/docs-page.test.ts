import { createHash } from "node:crypto";
import { operationTable } from "@defender-endpoint/types";
import { scenarios } from "@defender-endpoint/types/scenario-catalogue";
import { expect, test } from "vitest";
import { emulatorForTest, send } from "../../test/caller.ts";
import { docsPage, resourcePage } from "./docs-page.ts";
import { slugOf } from "./documented-operation.ts";
import { openApiDocument } from "./openapi-document.ts";
import { prose } from "./prose.ts";
import { typeOf } from "./schema-members.ts";

async function page(path = "/docs"): Promise<{ headers: Headers; text: string }> {
  const response = await send(emulatorForTest(), path);
  expect(response.status).toBe(200);
  return { headers: response.headers, text: await response.text() };
}

const pages = openApiDocument.tags.map((tag) => `/docs/${slugOf(tag)}`);

test("the first page leads to every operation on the page of its resource", async () => {
  const { text } = await page();
  const links = [...text.matchAll(/href="(\/docs\/[\w-]+)#(\w+)"/g)].map(([, path, id]) => [path, id]);
  expect(links.map(([, id]) => id).sort()).toEqual(Object.keys(operationTable).sort());
  for (const path of pages) {
    const shown = (await page(path)).text;
    for (const [of, id] of links) expect(shown.includes(`<section id="${id}">`)).toBe(of === path);
  }
});

test("a resource's page shows each operation with what it takes, its answers and its own scenarios", async () => {
  const all = (await Promise.all(pages.map(async (path) => (await page(path)).text))).join("");
  for (const { method, path, parameters, ...operation } of Object.values(operationTable)) {
    expect(all).toContain(`<code>${method} ${path.replaceAll("'", "&#39;")}</code>`);
    const members = "body" in operation ? Object.keys(operation.body.members) : [];
    for (const name of [...parameters.map((each) => each.name), ...members])
      expect(all).toContain(`<td><code>${name}</code>`);
  }
  const own = Object.values(scenarios).flatMap((named) => Object.values(named).filter(({ common }) => !common));
  for (const { name } of own) expect(all).toContain(`<td><code>${name}</code>`);
});

test("what is to be known of an operation beforehand stands below its path", async () => {
  const ip = (await page("/docs/ip")).text;
  expect(ip).toContain("<li>Permission: Ip.Read.All; a signed-in user&#39;s: Ip.Read.All, with the role View Data.");
  expect(ip).toContain("<li>Quota: 100 calls per 60 s and 1500 calls per 3600 s, of the class <code>default</code>.");
  expect(ip).toContain("query, optional<td>integer (int32), 1 to 720, default 720<td><code>48</code>");
  expect(ip).toContain("&quot;organizationPrevalence&quot;: 63515");
  const machines = (await page("/docs/machine")).text;
  expect(machines).toContain("<code>healthStatus</code> (enum)");
  expect(machines).toContain("<td><code>value[].computerDnsName</code>");
  expect(machines).toContain("<li>A page has 10000 items at most.");
  expect((await page("/docs/machine-action")).text).toContain("look first whether it was done");
});

test("what every operation answers is shown once, with the texts of one that has all of it", async () => {
  const { text } = await page();
  for (const status of ["401", "403", "429", "500", "502"]) expect(text).toContain(`<h4>${status}</h4>`);
  expect(text).toContain("<td><code>error.code</code><td>string<td>");
  for (const path of ["/docs", ...pages]) expect((await page(path)).text).not.toContain("{$");
});

test.each(["/docs", ...pages])(
  "%s loads nothing and runs nothing but its own script, and says so to the browser",
  async (path) => {
    const { headers, text } = await page(path);
    const [, script = ""] = /<script>(.*)<\/script>/s.exec(text) ?? [];
    const rest = text.replace(script, "");
    expect(rest).not.toMatch(/<script[^>]|<link|<img|\bsrc=|url\(|@import| on\w+=/);
    expect(rest.match(/<script/g)?.length ?? 0).toBe(path === "/docs" ? 0 : 1);
    const policy = headers.get("Content-Security-Policy");
    expect(policy).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/]{43}='; script-src 'sha256-[\w+/]{43}='; connect-src 'self'; base-uri /,
    );
    if (script !== "") expect(policy).toContain(createHash("sha256").update(script).digest("base64"));
  },
);

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
  const tag = { name: evil, description: evil };
  const details = { tag: evil, limitClass: evil, permissions: { application: [evil], delegated: [] } };
  const documented = [
    { document, operation, details, scenarios: [{ ...scenarios.getIPStatistics.seen, name: evil, summary: evil }] },
  ];
  const shown = String(await resourcePage(tag, documented));
  const all = shown + (await docsPage({ ...openApiDocument, tags: [tag] }, documented, evil));
  // The page has one script, and it stands at the end.
  expect(all.match(/<script/g)).toHaveLength(1);
  expect(shown).toContain("<code>&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;</code>");
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
