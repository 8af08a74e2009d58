import { expect, test, vi } from "vitest";
import { lazyGenerator } from "./lazy-generator.ts";

async function* numbers(ended: (how: string) => void) {
  try {
    yield 1;
    yield 2;
    ended("end");
  } finally {
    ended("finally");
  }
}

test("a generator is made when it is first asked, and once", async () => {
  const ended: string[] = [];
  const make = vi.fn(async () => numbers((how) => ended.push(how)));
  const lazy = lazyGenerator(make);
  expect(make).not.toHaveBeenCalled();
  const read: number[] = [];
  for await (const number of lazy) read.push(number);
  expect([read, ended, make.mock.calls.length]).toEqual([[1, 2], ["end", "finally"], 1]);
});

test("whoever leaves, or throws, ends what was made", async () => {
  for (const leave of ["return", "throw"] as const) {
    const ended: string[] = [];
    const lazy = lazyGenerator(async () => numbers((how) => ended.push(how)));
    await lazy.next();
    const left = leave === "return" ? lazy.return() : lazy.throw(new Error("enough")).catch((error: unknown) => error);
    expect(await left).toMatchObject(leave === "return" ? { done: true } : { message: "enough" });
    expect(ended).toEqual(["finally"]);
    expect(await lazy.next()).toEqual({ done: true, value: undefined });
  }
});

test("whoever leaves does not wait for what was asked for", async () => {
  let give = () => {};
  const leaving = vi.fn(async () => ({ done: true, value: undefined }) as const);
  const slow = Object.assign(
    numbers(() => {}),
    {
      next: () =>
        new Promise<IteratorResult<number, void>>(
          (resolve) => (give = () => resolve({ done: true, value: undefined })),
        ),
      return: leaving,
    },
  );
  const lazy = lazyGenerator(async () => slow);
  const asked = lazy.next();
  expect(await lazy.return()).toEqual({ done: true, value: undefined });
  expect(leaving).toHaveBeenCalledOnce();
  give();
  expect(await asked).toEqual({ done: true, value: undefined });
});

test("a generator that cannot be made fails where it is asked", async () => {
  const lazy = lazyGenerator(() => Promise.reject(new Error("The disk is gone.")));
  await expect(lazy.next()).rejects.toThrow("The disk is gone.");
});
