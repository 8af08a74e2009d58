import { expect, test } from "vitest";
import { hour, setUp, temporary } from "../../test/token-requests.ts";

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
