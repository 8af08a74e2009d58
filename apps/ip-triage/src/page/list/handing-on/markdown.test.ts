import { expect, test } from "vitest";
import { answeredRow } from "../../../../test/answered-row.ts";
import { findAddresses } from "../../finding/find-addresses.ts";
import { markdownOf } from "./markdown.ts";

test("a note has the question, its time, each row and the line in which it stands, of which nothing is markup", () => {
  const { mentions } = findAddresses("<img src=x> `8.8.8.8` | [link](http://example.test) \\`");
  const rows = [
    answeredRow("8.8.8.8", 1_234, "2026-11-01T00:00:00.1234567Z", "2026-11-20T00:00:00Z"),
    answeredRow("::1"),
  ];
  expect(markdownOf(rows, 48, mentions)).toBe(
    [
      "**2 addresses in the last 48 hours**, as of 2026-11-25 00:00:00 UTC",
      "",
      "| Address | Kind | Devices | First seen, UTC | Last seen, UTC | Stands in |",
      "| --- | --- | ---: | --- | --- | --- |",
      "| `8.8.8.8` | public | 1,234 | `2026-11-01 00:00:00` | `2026-11-20 00:00:00` | line 1: `<img src=x> ¦8.8.8.8¦ ¦ [link](http://example.test) ¦¦` |",
      "| `::1` | private | not seen | – | – |  |",
      "",
      "“Not seen” does not mean safe.",
      "",
    ].join("\n"),
  );
});
