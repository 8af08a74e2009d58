import { expect, test } from "vitest";
import { hour, patience, setUp, temporary } from "../../test/token-requests.ts";
import { TokenRequestError } from "./credential-failure.ts";

const definite = new TokenRequestError("invalid_client", { temporary: false });

test("all who wait for a token wait for the same request", async () => {
  const { requests, get, answer } = setUp();
  const waiting = [get(), get(), get()];
  await answer("A");
  expect(await Promise.all(waiting)).toEqual(["A", "A", "A"]);
  expect(requests.map(({ forced }) => forced)).toEqual([false]);
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
  // It does not take the place of what is newer.
  expect([await joined, await get(), runtime.armed]).toEqual(["B", "B", 0]);
});

test("each request that is lost in a row doubles the while until another one, so that few are open", async () => {
  const { runtime, requests, get } = setUp();
  const begun: number[] = [];
  for (let second = 0; second < 1_000; second += 1) {
    get().catch(() => {});
    while (begun.length < requests.length) begun.push(second);
    await runtime.advance(1_000);
  }
  expect(begun).toEqual([0, 60, 180, 420, 900]);
});

test("after an answer, of whichever request, the next one has the usual while again before it is taken for lost", async () => {
  const { runtime, requests, get, token } = setUp();
  for (const ms of [60_000, 120_000]) {
    get().catch(() => {});
    await runtime.advance(ms);
  }
  requests[0]?.resolve(token("A", 1));
  await runtime.advance(1_000);
  get().catch(() => {});
  await runtime.advance(60_000);
  get().catch(() => {});
  expect(requests).toHaveLength(4);
});

test("a late failure does not end the request that took its place", async () => {
  const { runtime, requests, get, answer } = setUp();
  get().catch(() => {});
  await runtime.advance(patience);
  const next = [get()];
  requests[0]?.reject(new Error("late"));
  await runtime.flush();
  next.push(get());
  expect(requests).toHaveLength(2);
  await answer("B");
  expect(await Promise.all(next)).toEqual(["B", "B"]);
});

test("a token that comes late is used where there is none", async () => {
  const { runtime, requests, get, token } = setUp();
  get().catch(() => {});
  await runtime.advance(patience);
  const next = get();
  requests[0]?.resolve(token("A"));
  await runtime.flush();
  expect(await get()).toBe("A");
  requests[1]?.resolve(token("B"));
  expect([await next, await get()]).toEqual(["B", "B"]);
});

test("a replacement that is not answered is taken for lost, and the next call asks anew", async () => {
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

test("a correction of the wall clock does not shorten the wait after a refusal", async () => {
  const { runtime, requests, get, fail } = setUp();
  const waiting = expect(get()).rejects.toBe(definite);
  await fail(definite);
  await waiting;
  runtime.correctWallClock(hour);
  await expect(get()).rejects.toBe(definite);
  expect(requests).toHaveLength(1);
});
