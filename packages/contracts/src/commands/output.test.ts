import { expect, test } from "vitest";
import { presentable } from "./output.ts";

function written(line: string): string | undefined {
  const lines: string[] = [];
  const output = presentable({ out: (one) => lines.push(one), error: (one) => lines.push(one) });
  output.out(line);
  output.error(line);
  expect(lines[1]).toBe(lines[0]);
  return lines[0];
}

test("what moves a cursor, rings, or turns the direction of a text is only a sign", () => {
  expect(written("a\u001b[2J\u0007\r\u0000\u009b1m\u202eb\u2066c")).toBe(
    "a\ufffd[2J\ufffd\ufffd\ufffd\ufffd1m\ufffdb\ufffdc",
  );
});

test("line breaks, tabs and letters of any script stay", () => {
  expect(written("one\n\ttwo — Größe 数 👍")).toBe("one\n\ttwo — Größe 数 👍");
});

test("a line ends where nobody reads on", () => {
  expect(written("x".repeat(10_000))).toHaveLength(10_000);
  expect(written("x".repeat(20_000))).toBe(`${"x".repeat(10_000)}…`);
});
