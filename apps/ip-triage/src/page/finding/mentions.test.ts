import { expect, test } from "vitest";
import { findAddresses } from "./find-addresses.ts";
import { tellingLines } from "./mentions.ts";
import { findInText } from "./read-text.ts";

test("of each address the lines are kept in which it stands, and how often it does", () => {
  const { mentions } = findAddresses("a 8.8.8.8 8.8.8.8\r\nnothing\n8[.]8.8.8 again, 10.0.0.1\n8.8.8.8\n8.8.8.8 fifth");
  expect(mentions.get("8.8.8.8")).toEqual({
    count: 5,
    lines: [
      { number: 1, text: "a 8.8.8.8 8.8.8.8" },
      { number: 3, text: "8[.]8.8.8 again, 10.0.0.1" },
      { number: 4, text: "8.8.8.8" },
    ],
  });
  expect(tellingLines("8.8.8.8", mentions.get("8.8.8.8")).map(({ number }) => number)).toEqual([1, 3]);
  expect(tellingLines("192.0.2.1", undefined)).toEqual([]);
});

test("of a long line what stands around the address is kept", () => {
  const { mentions } = findAddresses(`${"x ".repeat(5_000)}8.8.8.8${" y".repeat(5_000)}`);
  const text = mentions.get("8.8.8.8")?.lines[0]?.text ?? "";
  expect(text).toMatch(/^….*8\.8\.8\.8.*…$/);
  expect(text.length).toBeLessThanOrEqual(242);
});

test("lines are counted over the pieces in which a long text is read", async () => {
  const { mentions } = await findInText(`${"nothing to see here\n".repeat(20_000)}at last 8.8.8.8`);
  expect(mentions.get("8.8.8.8")?.lines).toEqual([{ number: 20_001, text: "at last 8.8.8.8" }]);
});
