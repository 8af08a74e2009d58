import { expect, test } from "vitest";
import { defer } from "../../test/deferred.ts";
import { createVirtualRuntime } from "../../test/virtual-runtime.ts";
import type { AccessToken } from "./credential.ts";
import { TokenRequestError } from "./credential-failure.ts";
import { createTokenCache } from "./token-cache.ts";

const hour = 3_600_000;
const patience = 60_000;

/** A cache over a source whose requests the test answers one by one. */
function setUp() {
  const runtime = createVirtualRuntime();
  const requests: { readonly forced: boolean; resolve(token: AccessToken): void; reject(reason: unknown): void }[] = [];
  const cache = createTokenCache(
    (forced) => {
      const { promise, resolve, reject } = defer<AccessToken>();
      requests.push({ forced, resolve, reject });
      return promise;
    },
    runtime,
    patience,
  );
  const get = (signal?: AbortSignal) => cache.get(signal);
  const token = (name: string, life = hour): AccessToken => ({ token: name, expiresOnTimestamp: runtime.now() + life });
  /** Answers the newest request. */
  async function answer(name: string, life = hour): Promise<void> {
    await runtime.flush();
    requests.at(-1)?.resolve(token(name, life));
    await runtime.flush();
  }
  async function fail(reason: unknown): Promise<void> {
    await runtime.flush();
    requests.at(-1)?.reject(reason);
    await runtime.flush();
  }
  /** Lets the cache hold a token. */
  async function hold(name: string, life = hour): Promise<void> {
    const waiting = get();
    await answer(name, life);
    await waiting;
  }
  return { runtime, cache, requests, get, token, answer, fail, hold };
}

const definite = new TokenRequestError("invalid_client", { temporary: false });
const temporary = new TokenRequestError("busy", { temporary: true });

test("all who wait for a token wait for the same request", async () => {
  const { requests, get, answer } = setUp();
  const waiting = [get(), get(), get()];
  await answer("A");
  expect(await Promise.all(waiting)).toEqual(["A", "A", "A"]);
  expect(requests.map(({ forced }) => forced)).toEqual([false]);
});

test("a token is used until thirty seconds before its end, and then waited for", async () => {
  const { runtime, requests, get, answer, fail, hold } = setUp();
  await hold("A");
  await runtime.advance(hour - 30_001);
  expect(await get()).toBe("A");
  await fail(temporary);
  await runtime.advance(1);
  const waiting = get();
  expect(requests).toHaveLength(3);
  await answer("B");
  expect(await waiting).toBe("B");
});

test("two minutes before its end a token is replaced in the background", async () => {
  const { runtime, requests, get, answer, hold } = setUp();
  await hold("A");
  await runtime.advance(hour - 120_001);
  await get();
  expect(requests).toHaveLength(1);
  await runtime.advance(1);
  expect(await Promise.all([get(), get()])).toEqual(["A", "A"]);
  expect(requests.map(({ forced }) => forced)).toEqual([false, false]);
  await answer("B");
  expect(await get()).toBe("B");
  expect(requests).toHaveLength(2);
});

test("a token of short life is replaced after four fifths of it, and used for nine tenths", async () => {
  const { runtime, requests, get, fail, hold } = setUp();
  await hold("A", 100_000);
  await runtime.advance(79_999);
  await get();
  expect(requests).toHaveLength(1);
  await runtime.advance(1);
  expect(await get()).toBe("A");
  await fail(temporary);
  await runtime.advance(9_999);
  expect(await get()).toBe("A");
  await runtime.advance(1);
  void get().catch(() => {});
  expect(requests).toHaveLength(3);
});

test("a credential may say itself when its token is to be replaced", async () => {
  const { runtime, requests, get, token } = setUp();
  const waiting = get();
  requests[0]?.resolve({ ...token("A"), refreshAfterTimestamp: runtime.now() + 1_000 });
  await waiting;
  await runtime.advance(999);
  await get();
  expect(requests).toHaveLength(1);
  await runtime.advance(1);
  expect(await get()).toBe("A");
  expect(requests).toHaveLength(2);
});

test("who needs a token while one is replaced in the background asks for one, for that request may be lost", async () => {
  const { runtime, requests, get, answer, hold } = setUp();
  await hold("A");
  await runtime.advance(hour - 31_000);
  expect(await get()).toBe("A");
  await runtime.advance(1_000);
  const waiting = [get(), get()];
  expect(requests).toHaveLength(3);
  await answer("B");
  expect(await Promise.all(waiting)).toEqual(["B", "B"]);
});

test.each(["fails", "is never answered"])(
  "a request in the background that %s is repeated after twenty seconds",
  async (end) => {
    const { runtime, requests, get, fail, answer, hold } = setUp();
    await hold("A");
    await runtime.advance(hour - 120_000);
    await get();
    if (end === "fails") await fail(new Error("no"));
    await runtime.advance(19_999);
    expect(await get()).toBe("A");
    expect(requests).toHaveLength(2);
    await runtime.advance(1);
    expect(await get()).toBe("A");
    expect(requests).toHaveLength(3);
    await answer("B");
    expect(await get()).toBe("B");
  },
);

test("a token without a known end is for those who wait for it, and asked for anew after that", async () => {
  const { requests, get, answer } = setUp();
  const first = [get(), get()];
  requests[0]?.resolve({ token: "A", expiresOnTimestamp: 0 });
  expect(await Promise.all(first)).toEqual(["A", "A"]);
  const second = get();
  expect(requests).toHaveLength(2);
  await answer("B");
  expect(await second).toBe("B");
});

test("a token that has ended by the machine's clock is used once", async () => {
  const { requests, get, answer } = setUp();
  const first = get();
  await answer("A", -1);
  expect(await first).toBe("A");
  void get().catch(() => {});
  expect(requests).toHaveLength(2);
});

test("a failed request is not remembered, unless the sign-in host has refused for good", async () => {
  const { requests, get, fail } = setUp();
  for (const reason of [temporary, new Error("unknown")]) {
    const waiting = expect(get()).rejects.toBe(reason);
    await fail(reason);
    await waiting;
  }
  void get().catch(() => {});
  expect(requests).toHaveLength(3);
});

test("a definite refusal is remembered for five seconds", async () => {
  const { runtime, requests, get, fail } = setUp();
  const waiting = expect(get()).rejects.toBe(definite);
  await fail(definite);
  await waiting;
  await runtime.advance(4_999);
  await expect(get()).rejects.toBe(definite);
  expect(requests).toHaveLength(1);
  await runtime.advance(1);
  void get().catch(() => {});
  expect(requests).toHaveLength(2);
});

test("a caller's abort ends its wait, and not the request that others wait for", async () => {
  const { requests, get, answer } = setUp();
  const controller = new AbortController();
  const aborted = expect(get(controller.signal)).rejects.toMatchObject({ message: "enough" });
  const waiting = get();
  controller.abort(new Error("enough"));
  await aborted;
  await answer("A");
  expect([await waiting, await get(), requests.length]).toEqual(["A", "A", 1]);
});

test("a request that nobody waits for any more still brings its token, or fails without harm", async () => {
  const { runtime, requests, get, answer, fail } = setUp();
  const gone = () => {
    const controller = new AbortController();
    const aborted = expect(get(controller.signal)).rejects.toMatchObject({ message: "enough" });
    controller.abort(new Error("enough"));
    return aborted;
  };
  await gone();
  // Were it nobody's, this rejection would fail the test run.
  await fail(new Error("no"));
  await gone();
  await answer("A");
  await runtime.flush();
  expect([await get(), requests.length]).toEqual(["A", 2]);
});

test("who has given up already asks for nothing", async () => {
  const { cache, requests, get, hold } = setUp();
  const enough = AbortSignal.abort(new Error("enough"));
  await expect(get(enough)).rejects.toMatchObject({ message: "enough" });
  expect(requests).toHaveLength(0);
  await hold("A");
  await expect(cache.replace("A", enough)).rejects.toMatchObject({ message: "enough" });
  expect(requests).toHaveLength(1);
});

test("a request that is not answered is taken for lost: its calls fail for now, and the next one asks anew", async () => {
  const { runtime, requests, get, answer } = setUp();
  const lost = [get(), get()].map((waiting) => expect(waiting).rejects.toMatchObject({ details: { temporary: true } }));
  await runtime.advance(patience - 1);
  const joined = get();
  await runtime.advance(1);
  await Promise.all(lost);
  const next = get();
  expect(requests).toHaveLength(2);
  await answer("B");
  expect(await next).toBe("B");
  // It may be answered after all.
  requests[0]?.resolve({ token: "A", expiresOnTimestamp: runtime.now() + hour });
  expect([await joined, await get(), runtime.armed]).toEqual(["A", "A", 0]);
});

test("so is a replacement", async () => {
  const { runtime, cache, requests, answer, hold } = setUp();
  await hold("A");
  const lost = expect(cache.replace("A", undefined)).rejects.toMatchObject({
    message: expect.stringMatching("not answered within 60 s"),
  });
  await runtime.advance(patience);
  await lost;
  const again = cache.replace("A", undefined);
  await answer("B");
  expect([await again, requests.length]).toEqual([true, 3]);
});

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

test("a correction of the wall clock does not shorten the wait after a refusal", async () => {
  const { runtime, requests, get, fail } = setUp();
  const waiting = expect(get()).rejects.toBe(definite);
  await fail(definite);
  await waiting;
  runtime.correctWallClock(hour);
  await expect(get()).rejects.toBe(definite);
  expect(requests).toHaveLength(1);
});
