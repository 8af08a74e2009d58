import { isIP } from "node:net";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseAddress } from "./address-form.ts";

const piece = fc.constantFrom(
  "0",
  "1",
  "25",
  "255",
  "256",
  "01",
  "ffff",
  "a",
  "12345",
  ".",
  ".",
  ":",
  ":",
  "::",
  "1.2.3.4",
);
const nearly = fc.array(piece, { maxLength: 18 }).map((pieces) => pieces.join(""));

test("what has the form of an address is what Node's own parser takes for one", () => {
  fc.assert(
    fc.property(fc.oneof(nearly, fc.ipV4(), fc.ipV6(), fc.ipV4Extended()), (text) => {
      expect(parseAddress(text) !== undefined).toBe(isIP(text) > 0);
    }),
    { numRuns: 3_000 },
  );
});
