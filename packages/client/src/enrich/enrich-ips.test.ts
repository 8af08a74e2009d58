import { expect, test } from "vitest";
import { setUp as setUpClient } from "../../test/set-up.ts";
import { createIPEnricher, type Enrichment, type EnrichOptions } from "./enrich-ips.ts";

function setUp(options: Parameters<typeof setUpClient>[0] = {}) {
  const { defender, service, runtime } = setUpClient(options);
  const enrich = createIPEnricher(defender, { cacheMs: 1_000, runtime });
  async function collect(inputs: Iterable<string>, enrichOptions?: EnrichOptions): Promise<Enrichment[]> {
    const results: Enrichment[] = [];
    for await (const result of enrich(inputs, enrichOptions)) results.push(result);
    return results;
  }
  return {
    service,
    runtime,
    enrich: (inputs: Iterable<string>, enrichOptions?: EnrichOptions) => runtime.settle(collect(inputs, enrichOptions)),
    asked: () => service.requests.map(({ url }) => decodeURIComponent(url.replace(/^.*\/ips\//, ""))),
  };
}

test("addresses in any form are asked in their canonical spelling, and results keep the form that was given", async () => {
  const { enrich, asked } = setUp();
  const results = await enrich(["hxxp://8.8[.]8.8/", "2001:DB8:0::1"]);
  expect(asked().sort()).toEqual(["2001:db8::1/stats", "8.8.8.8/stats"]);
  expect(
    results
      .map(({ input, ok, address }) => ({ input, ok, ip: address?.ip }))
      .sort((a, b) => (a.input < b.input ? -1 : 1)),
  ).toEqual([
    { input: "2001:DB8:0::1", ok: true, ip: "2001:db8::1" },
    { input: "hxxp://8.8[.]8.8/", ok: true, ip: "8.8.8.8" },
  ]);
});

test("an address is asked once, however often and in whatever spelling it comes", async () => {
  const { enrich, asked } = setUp();
  const results = await enrich(["::1", "0:0:0:0:0:0:0:1", "::1", "[::1]:443"]);
  expect(results.map(({ ok }) => ok)).toEqual([true, true, true, true]);
  expect(asked()).toEqual(["::1/stats"]);
});

test("an answer is kept for its time and for its look-back", async () => {
  const { enrich, asked, runtime } = setUp();
  await enrich(["::1"], { lookBackHours: 24 });
  await enrich(["::1"], { lookBackHours: 24 });
  await enrich(["::1"], { lookBackHours: 48 });
  await runtime.advance(1_000);
  await enrich(["::1"], { lookBackHours: 24 });
  expect(asked()).toEqual(["::1/stats?lookBackHours=24", "::1/stats?lookBackHours=48", "::1/stats?lookBackHours=24"]);
});

test("what is no address is reported, costs no call, and is not in the error", async () => {
  const { enrich, asked } = setUp();
  const results = await enrich(["user=SENTINEL", "8.8.8.8"]);
  expect(asked()).toEqual(["8.8.8.8/stats"]);
  const [failed] = results.filter(({ ok }) => !ok);
  expect(failed).toMatchObject({
    input: "user=SENTINEL",
    ok: false,
    address: undefined,
    error: { kind: "argument", argument: "ip" },
  });
  expect(JSON.stringify(failed && "error" in failed ? failed.error : undefined)).not.toContain("SENTINEL");
});

test("a network or range is told as such, and costs no call", async () => {
  const { enrich, asked } = setUp();
  const results = await enrich(["10.20.0.0/24", "8.8.8.8-8.8.8.20", "8.8.8.8/32"]);
  expect(asked()).toEqual(["8.8.8.8/stats"]);
  const message = expect.stringMatching(/^The input is a network or range, .*`expandIPBlock` give them\.$/);
  expect(results.filter(({ ok }) => !ok)).toMatchObject(Array(2).fill({ error: { kind: "argument", message } }));
});

test("a failed address is a result, and is asked again next time", async () => {
  let broken = true;
  const { enrich, asked } = setUp({ retry: false, answers: () => ({ status: broken ? 500 : 200 }) });
  expect(await enrich(["::1"])).toMatchObject([{ ok: false, address: { ip: "::1" }, error: { kind: "server" } }]);
  broken = false;
  expect(await enrich(["::1"])).toMatchObject([{ ok: true }]);
  expect(asked()).toHaveLength(2);
});

test("an abort ends what is under way, as an abort", async () => {
  const stop = new AbortController();
  const { enrich } = setUp({
    answers: () => {
      stop.abort();
      return { latency: 1_000 };
    },
  });
  expect(await enrich(["::1"], { signal: stop.signal })).toMatchObject([{ ok: false, error: { kind: "aborted" } }]);
});

test("who leaves while waiting for an address that never comes need not wait", async () => {
  const enrich = createIPEnricher(setUpClient().defender);
  const inputs: AsyncIterable<string> = { [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => {}) }) };
  const results = enrich(inputs);
  const next = results.next();
  expect(await results.return()).toEqual({ done: true, value: undefined });
  expect(await next).toEqual({ done: true, value: undefined });
});

test("what is no text fails alone", async () => {
  const { enrich } = setUp();
  const results = await enrich(["::1", 7, undefined] as unknown as string[]);
  expect(results.map((result) => result.ok || result.error.kind).toSorted()).toEqual(["argument", "argument", true]);
});
