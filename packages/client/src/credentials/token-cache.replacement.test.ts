import { expect, test } from "vitest";
import { hour, setUp, temporary } from "../../test/token-requests.ts";

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

test("nor is a token that was never given", async () => {
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

test("a minute later it may be about the token again", async () => {
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
