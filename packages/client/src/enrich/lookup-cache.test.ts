import { expect, test } from "vitest";
import { createVirtualRuntime } from "../../test/virtual-runtime.ts";
import { createLookupCache } from "./lookup-cache.ts";

/** A cache over loads that are answered by hand. */
function setUp({ ttlMs = 1_000, maxEntries = 10 } = {}) {
  const runtime = createVirtualRuntime();
  const cache = createLookupCache<string>(ttlMs, maxEntries, runtime);
  const loads: { key: string; signal: AbortSignal; resolve(value: string): void; reject(error: unknown): void }[] = [];
  function get(key: string, signal?: AbortSignal): Promise<string> {
    return cache.get(
      key,
      (shared) =>
        new Promise((resolve, reject) => {
          loads.push({ key, signal: shared, resolve, reject });
          shared.addEventListener("abort", () => reject(shared.reason));
        }),
      signal,
    );
  }
  return { runtime, get, loads };
}

test("whoever asks while a load is under way waits for it", async () => {
  const { get, loads } = setUp();
  const both = Promise.all([get("a"), get("a")]);
  loads[0]?.resolve("value");
  expect(await both).toEqual(["value", "value"]);
  expect(loads).toHaveLength(1);
});

test("a value is kept for its time, and asked anew afterwards", async () => {
  const { runtime, get, loads } = setUp({ ttlMs: 1_000 });
  const first = get("a");
  loads[0]?.resolve("old");
  await first;
  await runtime.advance(999);
  expect(await get("a")).toBe("old");
  await runtime.advance(1);
  const second = get("a");
  loads[1]?.resolve("new");
  expect(await second).toBe("new");
});

test("a load that failed is not kept", async () => {
  const { get, loads } = setUp();
  const failing = get("a");
  loads[0]?.reject(new Error("no"));
  await expect(failing).rejects.toMatchObject({ message: "no" });
  const again = get("a");
  loads[1]?.resolve("yes");
  expect(await again).toBe("yes");
});

test("the value that has not been used for longest makes room", async () => {
  const { get, loads } = setUp({ maxEntries: 2 });
  for (const key of ["a", "b"]) {
    const value = get(key);
    loads.at(-1)?.resolve(key);
    await value;
  }
  await get("a");
  const third = get("c");
  loads.at(-1)?.resolve("c");
  await third;
  expect(await get("a")).toBe("a");
  void get("b");
  expect(loads.map(({ key }) => key)).toEqual(["a", "b", "c", "b"]);
});

test("one who leaves does not end the load that others wait for", async () => {
  const { get, loads } = setUp();
  const leaving = new AbortController();
  const left = get("a", leaving.signal);
  const stayed = get("a");
  leaving.abort(new Error("left"));
  await expect(left).rejects.toMatchObject({ message: "left" });
  expect(loads[0]?.signal.aborted).toBe(false);
  loads[0]?.resolve("value");
  expect(await stayed).toBe("value");
});

test("when all have left the load is ended and forgotten", async () => {
  const { get, loads } = setUp();
  const [one, two] = [new AbortController(), new AbortController()];
  const both = Promise.allSettled([get("a", one.signal), get("a", two.signal)]);
  one.abort(new Error("first"));
  two.abort(new Error("second"));
  expect(await both).toMatchObject([{ status: "rejected" }, { status: "rejected" }]);
  expect(loads[0]?.signal.aborted).toBe(true);
  void get("a");
  expect(loads).toHaveLength(2);
});
