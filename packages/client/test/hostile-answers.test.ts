import { afterAll, beforeAll, expect, test } from "vitest";
import { createIPEnricher } from "../src/enrich.ts";
import { isDefenderError } from "../src/errors/any-error.ts";
import { type SetUpOptions, setUp } from "./set-up.ts";
import { type StubAnswer, statistics } from "./stub-service.ts";

// What a gateway, a proxy or an attacker may put in the place of an answer, under any status.
const json = (value: unknown) => ({ body: JSON.stringify(value) });
const bodies: Record<string, { readonly as200: string; readonly answer: StubAnswer }> = {
  nothing: { as200: "not-json", answer: { body: null } },
  "an empty text": { as200: "not-json", answer: { body: "" } },
  blanks: { as200: "not-json", answer: { body: " \r\n\t " } },
  "more blanks than are read": { as200: "too-large", answer: { body: " ".repeat(70_000) } },
  "an answer with more members than are read": {
    as200: "too-large",
    answer: json({ ...statistics, more: "x".repeat(70_000) }),
  },
  "a byte order mark": { as200: "not-json", answer: { body: "\ufeff" } },
  "zero bytes": { as200: "not-json", answer: { body: "\0".repeat(100) } },
  "a word": { as200: "not-json", answer: { body: "OK" } },
  "an answer cut off": { as200: "not-json", answer: { body: JSON.stringify(statistics).slice(0, -1) } },
  "an answer twice": { as200: "not-json", answer: { body: JSON.stringify(statistics).repeat(2) } },
  "a page": { as200: "not-json", answer: { body: "<!DOCTYPE html><title>Sign in</title>" } },
  "brackets, deep": { as200: "not-json", answer: { body: "[".repeat(60_000) } },
  "lists, deep": { as200: "invalid-answer", answer: { body: `${"[".repeat(30_000)}${"]".repeat(30_000)}` } },
  null: { as200: "invalid-answer", answer: json(null) },
  "a list": { as200: "invalid-answer", answer: json([]) },
  "a text": { as200: "invalid-answer", answer: json("OK") },
  "a number": { as200: "invalid-answer", answer: json(1e308) },
  "no members": { as200: "invalid-answer", answer: json({}) },
  "null for what is required": {
    as200: "invalid-answer",
    answer: json({ ...statistics, organizationPrevalence: null }),
  },
  "an envelope": { as200: "invalid-answer", answer: json({ error: { code: "C", message: "m", target: "t" } }) },
  "an envelope of other types": {
    as200: "invalid-answer",
    answer: json({ error: { code: 7, message: [], target: {} } }),
  },
  "an error in place of an envelope": { as200: "invalid-answer", answer: json({ error: "m" }) },
  "members of the prototype": {
    as200: "invalid-answer",
    answer: { body: '{"__proto__":{"ipAddress":"8.8.8.8","organizationPrevalence":7}}' },
  },
};

/** A client and an enricher on it, which keeps answers. */
function setUpBoth(options: SetUpOptions) {
  const client = setUp(options);
  return { ...client, enrich: createIPEnricher(client.defender, { runtime: client.runtime }) };
}

const unhandled: unknown[] = [];
const note = (reason: unknown) => void unhandled.push(reason);
beforeAll(() => void process.on("unhandledRejection", note));
afterAll(() => void process.off("unhandledRejection", note));

const statuses = [200, 204, 429, 500, 503];

const cells = Object.entries(bodies).flatMap(([name, { as200, answer }]) =>
  statuses.map((status) => {
    const page = name === "a page";
    const kinds: Record<number, string> = { 200: as200, 204: "not-json", 429: "throttled" };
    return { name, status, answer, kind: kinds[status] ?? (page ? "not-json" : "server") };
  }),
);

test.each(cells)("$name under $status is an error of kind $kind, and the next call is answered", async (cell) => {
  const { answer, status, kind } = cell;
  // Nothing but an empty body can be sent under 204.
  const hostile = { ...answer, status, ...(status === 204 && { body: null }) };
  const ways: Record<string, (client: ReturnType<typeof setUpBoth>) => Promise<unknown>> = {
    async call({ defender }) {
      return defender.getIPStatistics({ ip: "8.8.8.8" });
    },
    async many({ defender }) {
      for await (const result of defender.many("getIPStatistics", [{ ip: "8.8.8.8" }])) {
        if (!result.ok) throw result.error;
        return result.value;
      }
      return "no result";
    },
    async enrich({ enrich }) {
      for await (const result of enrich(["8.8.8.8"])) {
        if (!result.ok) throw result.error;
        return result.value;
      }
      return "no result";
    },
    async raw({ defender }) {
      const { data, response } = await defender.raw.GET("/api/ips/{ip}/stats", { params: { path: { ip: "8.8.8.8" } } });
      return response.ok ? data : response.status;
    },
  };
  for (const [way, call] of Object.entries(ways)) {
    const client = setUpBoth({ answers: [hostile, {}], maxAnswerSize: 65_536, retry: false });
    const outcome = await client.runtime.settle(call(client).catch((error: unknown) => error));
    if (way === "raw" && status >= 400) expect(outcome).toBe(status);
    else expect(isDefenderError(outcome) && [outcome.kind, Reflect.get(outcome, "status")]).toEqual([kind, status]);
    expect(await client.runtime.settle(call(client))).toEqual(statistics);
    expect(client.runtime.armed).toBe(0);
  }
  expect(unhandled).toEqual([]);
});
