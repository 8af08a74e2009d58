import { expect, test } from "vitest";
import { hour, patience, setUp, temporary } from "../../test/token-requests.ts";

test("a refused token is replaced by a forced request, one for all whom it was refused", async () => {
  const { cache, requests, get, answer, hold } = setUp();
  await hold("A");
  const replaced = [cache.replace("A", undefined), cache.replace("A", undefined)];
  await answer("B");
  expect(await Promise.all(replaced)).toEqual([true, true]);
  expect(await get()).toBe("B");
  expect(requests.map(({ forced }) => forced)).toEqual([false, true]);
});

test("a token that has been replaced meanwhile is not asked for again", async () => {
  const { cache, requests, answer, hold } = setUp();
  await hold("A");
  const replaced = cache.replace("A", undefined);
  await answer("B");
  await replaced;
  expect(await cache.replace("A", undefined)).toBe(true);
  expect(requests).toHaveLength(2);
});

test("a token that was never given is not replaced", async () => {
  const { cache, requests } = setUp();
  expect([await cache.replace("A", undefined), requests.length]).toEqual([true, 0]);
});

test("a replacement that is refused as well is not replaced, so that no loop begins", async () => {
  const { runtime, cache, requests, answer, hold } = setUp();
  await hold("A");
  const replaced = cache.replace("A", undefined);
  await answer("B");
  await replaced;
  await runtime.advance(59_999);
  expect(await cache.replace("B", undefined)).toBe(false);
  expect(requests).toHaveLength(2);
});

test("a replacement that is refused a minute later is replaced, since it may be about the token again", async () => {
  const { runtime, cache, requests, get, answer, hold } = setUp();
  await hold("A");
  const replaced = cache.replace("A", undefined);
  await answer("B");
  await replaced;
  await runtime.advance(60_000);
  const again = cache.replace("B", undefined);
  await answer("C");
  expect(await again).toBe(true);
  expect([await get(), requests.length]).toEqual(["C", 3]);
});

test("a replacement that was accepted once is a token like any other", async () => {
  const { cache, requests, answer, hold } = setUp();
  await hold("A");
  const replaced = cache.replace("A", undefined);
  await answer("B");
  await replaced;
  cache.accepted("A");
  expect(await cache.replace("B", undefined)).toBe(false);
  cache.accepted("B");
  const again = cache.replace("B", undefined);
  await answer("C");
  expect(await again).toBe(true);
  expect(requests).toHaveLength(3);
});

test("a credential that gives the same token again has none to try", async () => {
  const { cache, requests, answer, hold } = setUp();
  await hold("A");
  const replaced = cache.replace("A", undefined);
  await answer("A");
  expect(await replaced).toBe(false);
  expect(await cache.replace("A", undefined)).toBe(false);
  expect(requests).toHaveLength(2);
});

test("a replacement of which nothing is known but itself lasts for the call it was made for", async () => {
  const { runtime, cache, requests, get, hold } = setUp();
  await hold("A");
  const replaced = cache.replace("A", undefined);
  await runtime.flush();
  requests[1]?.resolve({ token: "B", expiresOnTimestamp: 0 });
  await replaced;
  await runtime.advance(4_999);
  expect([await get(), requests.length]).toEqual(["B", 2]);
  await runtime.advance(1);
  void get().catch(() => {});
  expect(requests).toHaveLength(3);
});

test("a replacement waits for the request that is under way, which may bring another token already", async () => {
  const { runtime, cache, requests, get, answer, hold } = setUp();
  await hold("A");
  await runtime.advance(hour);
  const waiting = get();
  const replaced = cache.replace("A", undefined);
  await runtime.flush();
  expect(requests.map(({ forced }) => forced)).toEqual([false, false]);
  await answer("B");
  expect([await waiting, await replaced]).toEqual(["B", true]);
  expect(requests).toHaveLength(2);
});

test.each(["brings the refused token", "fails"])("a replacement is forced if the request under way %s", async (end) => {
  const { runtime, cache, requests, get, answer, fail, hold } = setUp();
  await hold("A");
  await runtime.advance(hour);
  const waiting = get().catch(() => {});
  const replaced = cache.replace("A", undefined);
  await runtime.flush();
  await (end === "fails" ? fail(temporary) : answer("A"));
  expect(requests.map(({ forced }) => forced)).toEqual([false, false, true]);
  await answer("B");
  await waiting;
  expect([await replaced, await get()]).toEqual([true, "B"]);
});

test("a replacement waits for the request in the background, whose answer does not bring the refused token back", async () => {
  const { runtime, cache, requests, get, token, answer, hold } = setUp();
  await hold("A");
  await runtime.advance(hour - 110_000);
  expect(await get()).toBe("A");
  const replaced = cache.replace("A", undefined);
  await runtime.flush();
  expect(requests.map(({ forced }) => forced)).toEqual([false, false]);
  requests[1]?.resolve(token("A", 100_000));
  await runtime.flush();
  expect(requests.map(({ forced }) => forced)).toEqual([false, false, true]);
  await answer("B");
  expect([await replaced, await get()]).toEqual([true, "B"]);
});

test("a request in the background that is lost is waited for no longer than that takes, and its answer comes too late", async () => {
  const { runtime, cache, requests, get, token, answer, hold } = setUp();
  await hold("A");
  await runtime.advance(hour - 110_000);
  await get();
  await runtime.advance(5_000);
  const replaced = cache.replace("A", undefined);
  await runtime.advance(14_999);
  expect(requests).toHaveLength(2);
  await runtime.advance(1);
  expect(requests.map(({ forced }) => forced)).toEqual([false, false, true]);
  await answer("B");
  expect(await replaced).toBe(true);
  requests[1]?.resolve(token("A"));
  await runtime.flush();
  expect([await get(), runtime.armed]).toEqual(["B", 0]);
});

test("whoever has gone while it waited for another request asks for no replacement", async () => {
  const { runtime, cache, requests, get, hold } = setUp();
  await hold("A", 100_000);
  await runtime.advance(95_000);
  get().catch(() => {});
  const controller = new AbortController();
  const aborted = expect(cache.replace("A", controller.signal)).rejects.toBe("enough");
  controller.abort("enough");
  await aborted;
  await runtime.advance(hour);
  expect([requests.length, runtime.armed]).toEqual([2, 0]);
});

test("a refused token that comes out of a cache later is not taken while its replacement lasts", async () => {
  const { runtime, cache, get, answer, hold } = setUp();
  await hold("A");
  const replaced = cache.replace("A", undefined);
  await answer("B");
  await replaced;
  cache.accepted("B");
  await runtime.advance(hour - 100_000);
  expect(await get()).toBe("B");
  await answer("A");
  expect(await get()).toBe("B");
  await runtime.advance(100_000);
  const waiting = get();
  await answer("A");
  expect(await waiting).toBe("A");
});

test("a refused token is not taken again from a credential that heeds no `forceRefresh`, where a replacement came late and lasts", async () => {
  const { runtime, cache, requests, get, token, answer, hold } = setUp();
  await hold("A");
  const lost = cache.replace("A", undefined).catch(() => {});
  await runtime.advance(patience);
  await lost;
  const second = cache.replace("A", undefined);
  await runtime.flush();
  requests.at(-2)?.resolve(token("B"));
  await answer("A");
  expect([await second, await get()]).toEqual([true, "B"]);
});

test("of many whose token was refused, one asks, also when a credential gives the same one again", async () => {
  const { runtime, cache, requests, get, answer, hold } = setUp();
  await hold("A");
  await runtime.advance(hour);
  const waiting = get();
  const replaced = [1, 2, 3].map(() => cache.replace("A", undefined));
  await answer("A");
  await runtime.flush();
  await answer("A");
  expect(await Promise.all(replaced)).toEqual([false, false, false]);
  expect([await waiting, requests.length]).toEqual(["A", 3]);
});

test("a replacement that fails may be tried again, and the token stays", async () => {
  const { cache, requests, get, fail, answer, hold } = setUp();
  await hold("A");
  const failing = expect(cache.replace("A", undefined)).rejects.toBe(temporary);
  await fail(temporary);
  await failing;
  expect(await get()).toBe("A");
  const again = cache.replace("A", undefined);
  await answer("B");
  expect([await again, requests.length]).toEqual([true, 3]);
});

test("a caller's abort ends its wait for a replacement, and not the replacing", async () => {
  const { cache, get, answer, hold } = setUp();
  await hold("A");
  const controller = new AbortController();
  const aborted = expect(cache.replace("A", controller.signal)).rejects.toMatchObject({ message: "enough" });
  controller.abort(new Error("enough"));
  await aborted;
  await answer("B");
  expect(await get()).toBe("B");
});
