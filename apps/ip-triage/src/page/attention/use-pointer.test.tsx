import { act, renderHook } from "@testing-library/react";
import { useState } from "react";
import { expect, test } from "vitest";
import { usePointer } from "./use-pointer.ts";

/** A part of the page, and what is pointed at in all of it. */
function pointing() {
  const { result } = renderHook(() => {
    const [pointed, point] = useState<string>();
    return { pointed, point, pointer: usePointer(pointed, point) };
  });
  return {
    pointed: () => result.current.pointed,
    point: (ip: string) => act(() => result.current.point(ip)),
    move: (ip: string) => act(() => result.current.pointer.move(ip)),
    leave: () => act(() => result.current.pointer.leave()),
  };
}

test("what the pointer is moved over is pointed at until it leaves", () => {
  const { pointed, move, leave } = pointing();
  move("10.0.0.1");
  expect(pointed()).toBe("10.0.0.1");
  move("10.0.0.2");
  expect(pointed()).toBe("10.0.0.2");
  leave();
  expect(pointed()).toBeUndefined();
});

test("a pointer that leaves takes nothing from what keys have pointed at since, or somewhere else", () => {
  const { pointed, point, move, leave } = pointing();
  point("10.0.0.3");
  leave();
  expect(pointed()).toBe("10.0.0.3");
  move("10.0.0.1");
  point("10.0.0.3");
  leave();
  expect(pointed()).toBe("10.0.0.3");
});
