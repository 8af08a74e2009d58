import { expect, test } from "vitest";
import { printable, printableJson, printableLines } from "./printable.ts";

const hostile = "a\u001b]0;x\u0007b\r\nc\u009b2Jd\u202ee\u2066f\u200bg\u2028h\ud800i\u{e0001}j\u007fk";

test("what a terminal obeys becomes a blank", () => {
  expect(printable(hostile)).toBe("a ]0;x b  c 2Jd e f g h i j k");
  expect(printable("Zürich 地址 🗻")).toBe("Zürich 地址 🗻");
});

test("in JSON it is escaped, so that the data stays what it is", () => {
  const value = { [hostile]: [hostile, "Zürich 地址 🗻"] };
  for (const indent of [undefined, 2]) {
    const text = printableJson(value, indent);
    expect(JSON.parse(text)).toEqual(value);
    expect(text).not.toMatch(/[^\n\P{Cc}]|\p{Cf}|\p{Cs}|\p{Zl}/u);
    expect(text).toContain("Zürich 地址 🗻");
  }
});

test.each([
  ["one\r\n\ttwo", "one\n\ttwo\n"],
  ["one\n", "one\n"],
  ["", "\n"],
  ["\u001b]0;x\u0007a\u202eb\rc", " ]0;x a b c\n"],
])("of the text %j lines and tabs stay, and nothing that is obeyed", (text, lines) => {
  expect(printableLines(text)).toBe(lines);
});
