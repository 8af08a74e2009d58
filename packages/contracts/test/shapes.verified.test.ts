import type { IncomingMessage } from "node:http";
import { beforeAll, expect, test } from "vitest";
import { describeScenario } from "../generate/exchange.ts";
import { verifyProvider } from "../src/index.ts";
import { listenOnLoopback } from "../src/loopback-server.ts";
import { sentBody } from "./sent-body.ts";
import { all, exchanges, json, record, script } from "./some-exchanges.ts";

/** Verifies all exchanges against a provider that answers them, some of them otherwise. */
async function verify(change: (name: string, answer: Answer) => Answer) {
  const asked: Asked[] = [];
  const { url, close } = await listenOnLoopback(async (request, response) => {
    const one = all.find(({ request: { method, path } }) => method === request.method && path === pathOf(request));
    if (one === undefined) return void response.writeHead(418).end();
    asked.push({ name: one.name, url: request.url ?? "", body: await sentBody(request) });
    const { status, mediaType, body } = one.response;
    const text = mediaType === json ? JSON.stringify(body) : String(body ?? "");
    const answer = change(one.name, { status, type: mediaType, text });
    response.writeHead(answer.status, answer.type === undefined ? {} : { "content-type": answer.type });
    response.end(answer.text);
  });
  const { interactions } = await verifyProvider({ providerUrl: url, pactFiles: [recorded] }).finally(close);
  const failed = interactions.filter(({ outcome }) => outcome !== "verified");
  return { failed: failed.map(({ description }) => description), count: interactions.length, asked };
}

interface Answer {
  readonly status: number;
  readonly type: string | undefined;
  readonly text: string;
}

interface Asked {
  readonly name: string;
  readonly url: string;
  readonly body: unknown;
}

let recorded: string;
beforeAll(async () => {
  recorded = await record(...all);
});

function pathOf({ url = "" }: IncomingMessage): string {
  return url.replace(/\?.*$/, "");
}

test("a provider is asked what the client asks, and verified with other answers of the same kind", async () => {
  const others: Readonly<Record<string, string>> = {
    counted: "42",
    told: "more",
    isolated: '{"id":"9","status":"Succeeded"}',
  };
  const { failed, count, asked } = await verify((name, answer) => ({ ...answer, text: others[name] ?? answer.text }));
  expect([failed, count]).toEqual([[], all.length]);
  const bodies = new Map(asked.map(({ name, body }) => [name, body]));
  expect(bodies.get("isolated")).toEqual(exchanges.isolated.request.body?.members);
  expect(bodies.get("uploaded")).toEqual({ ...script, OverrideIfExists: "true" });
  const filtered = asked.find(({ name }) => name === "filtered")?.url ?? "";
  expect([...new URL(filtered, "http://127.0.0.1").searchParams]).toEqual([
    ["$filter", "computerDnsName eq 'O''Neil & co'"],
    ["$top", "10"],
    ["tag", "a"],
    ["tag", "b c"],
  ]);
});

test.each<[string, string, Partial<Answer>]>([
  ["a body where there is none", "updatedWithoutBody", { text: "{}", type: json }],
  ["no number", "counted", { text: "many" }],
  ["a number where there is nothing", "noneCounted", { text: "1" }],
  ["JSON in place of text", "counted", { type: json }],
  ["nothing in place of text", "told", { text: "" }],
  ["200 in place of 201", "isolated", { status: 200 }],
  ["a status that no enum has", "isolated", { text: '{"id":"2","status":"Gone"}' }],
  ["an element without its id", "filtered", { text: '{"value":[{"machineTags":["a"]}]}' }],
])("a provider that answers %s is red", async (_, broken, change) => {
  const { failed } = await verify((name, answer) => (name === broken ? { ...answer, ...change } : answer));
  expect(failed).toEqual([describeScenario(all.find(({ name }) => name === broken) ?? exchanges.told)]);
});
