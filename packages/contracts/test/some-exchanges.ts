import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asFile } from "@defender-endpoint/types/scenarios";
import { afterAll } from "vitest";
import type { Exchange } from "../generate/exchange.ts";
import { readForm } from "../generate/form.ts";
import { pactOf } from "../generate/pact-file.ts";
import { recordExchange } from "../generate/record.ts";

// Exchanges of every shape that an operation can have.

const folder = mkdtempSync(join(tmpdir(), "defender-endpoint-shapes-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

export const json = "application/json";
const machine = { type: "object", properties: { id: { type: "string" }, machineTags: { type: "array" } } };
const none = { status: 204, headers: {}, schema: {} };
export const script = {
  File: { $file: "triage.ps1", text: "Get-Process" },
  Description: "What runs",
  OverrideIfExists: true,
};

function exchange(name: string, request: Exchange["request"], response: Exchange["response"]): Exchange {
  return { operationId: "anOperation", name, summary: "A shape.", states: [], request, response };
}

const get = { method: "GET", query: {} };
export const exchanges = {
  isolated: exchange(
    "isolated",
    {
      method: "POST",
      path: "/api/machines/1/isolate",
      query: {},
      body: { type: "json", members: { Comment: "Isolate it.", IsolationType: "Full", Ids: ["a", "b"] } },
    },
    {
      status: 201,
      headers: {},
      mediaType: json,
      body: { id: "2", status: "Pending" },
      schema: { properties: { status: { type: "string", enum: ["Pending", "Succeeded"] } } },
    },
  ),
  updatedWithoutBody: exchange(
    "updatedWithoutBody",
    { method: "POST", path: "/api/alerts/batchUpdate", query: {}, body: { type: "json", members: { alertIds: [] } } },
    { ...none, status: 200 },
  ),
  deleted: exchange("deleted", { method: "DELETE", path: "/api/indicators/995", query: {} }, none),
  counted: exchange(
    "counted",
    { ...get, path: "/api/machines/1/alerts/$count" },
    { status: 200, headers: {}, mediaType: "text/plain", body: 3, schema: { type: "integer" } },
  ),
  noneCounted: exchange(
    "noneCounted",
    { ...get, path: "/api/machines/2/alerts/$count" },
    { status: 200, headers: {}, mediaType: "text/plain", body: 0, schema: { type: "integer" } },
  ),
  told: exchange(
    "told",
    { ...get, path: "/api/scripts/1" },
    { status: 200, headers: {}, mediaType: "text/plain", body: "line\nline", schema: { type: "string" } },
  ),
  filtered: exchange(
    "filtered",
    {
      ...get,
      path: "/api/machines",
      query: { $filter: "computerDnsName eq 'O''Neil & co'", $top: "10", tag: ["a", "b c"] },
    },
    {
      status: 200,
      headers: {},
      mediaType: json,
      body: { value: [{ id: "1", machineTags: ["a"] }] },
      schema: { properties: { value: { type: "array", items: machine } } },
    },
  ),
  foundByAddress: exchange(
    "foundByAddress",
    { ...get, path: "/api/machines/findbyip(ip='10.0.0.1',timestamp=2019-09-22T08%3A44%3A05Z)" },
    { status: 200, headers: {}, mediaType: json, body: { value: [] }, schema: { properties: {} } },
  ),
  uploaded: exchange(
    "uploaded",
    { method: "POST", path: "/api/libraryfiles", query: {}, body: { type: "multipart", members: script } },
    { status: 200, headers: {}, mediaType: json, body: { fileName: "triage.ps1" }, schema: {} },
  ),
} satisfies Record<string, Exchange>;
export const all = Object.values(exchanges);

/** Sends what an exchange asks, as a client would, and returns the answer. */
export async function ask({ request }: Exchange, base: string) {
  const { method, path, query, body } = request;
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, one]),
  );
  const search = pairs.length === 0 ? "" : `?${new URLSearchParams(pairs)}`;
  const sent = new Request(base + path + search, { method, ...bodyInit(body) });
  const form = await readForm(sent);
  const response = await fetch(sent);
  return { form, status: response.status, type: response.headers.get("content-type"), text: await response.text() };
}

function bodyInit(body: Exchange["request"]["body"]): RequestInit {
  if (body === undefined) return {};
  if (body.type === "json") return { body: JSON.stringify(body.members), headers: { "content-type": json } };
  const form = new FormData();
  for (const [name, value] of Object.entries(body.members)) {
    const content = asFile(value);
    if (content instanceof File) form.append(name, content);
    else form.append(name, String(content));
  }
  return { body: form };
}

/** A folder that is removed at the end. */
export function scratchFolder(): string {
  return mkdtempSync(join(folder, "recording-"));
}

/** The file of a pact with these exchanges, freshly recorded. */
export async function record(...recorded: readonly Exchange[]): Promise<string> {
  const scratch = scratchFolder();
  for (const one of recorded) await recordExchange(one, scratch, (url) => ask(one, url));
  const pact = join(scratch, "pact.json");
  writeFileSync(pact, pactOf(recorded, scratch));
  return pact;
}
