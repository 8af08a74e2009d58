import { expect, test } from "vitest";
import { answeredRow } from "../../../../test/answered-row.ts";
import { addressRow } from "../../lookup/address-row.ts";
import { insightOf } from "./insight.ts";

test("the rarest of several is the one that appeared last, and what was not seen is neither rare nor new", () => {
  const rows = [
    answeredRow("10.0.0.1", 2, "2026-11-01T00:00:00Z"),
    answeredRow("10.0.0.2", 2, "2026-11-20T00:00:00Z"),
    answeredRow("10.0.0.3", 900, "2026-11-24T00:00:00Z"),
    answeredRow("10.0.0.4", 0, "2026-11-24T12:00:00Z"),
    answeredRow("10.0.0.5"),
    addressRow("10.0.0.6", { is: "waiting" }),
  ];
  expect(insightOf(rows)).toMatchObject({
    seen: 3,
    unseen: 2,
    rarest: { ip: "10.0.0.2" },
    asRare: 1,
    newest: { ip: "10.0.0.3" },
    recent: { from: Date.parse("2026-11-24T00:00:00Z"), count: 1 },
  });
});

test("public addresses stand out before private ones, which are rarer and newer", () => {
  const rows = [
    answeredRow("10.0.0.1", 1, "2026-11-24T23:00:00Z"),
    answeredRow("8.8.8.8", 9, "2026-11-01T00:00:00Z"),
    answeredRow("1.1.1.1", 9, "2026-11-02T00:00:00Z"),
  ];
  expect(insightOf(rows)).toMatchObject({
    rarest: { ip: "1.1.1.1" },
    asRare: 1,
    newest: { ip: "1.1.1.1" },
    unusual: 2,
  });
});

test("where nothing was seen nothing stands out", () => {
  expect(insightOf([answeredRow("10.0.0.1")])).toEqual({
    seen: 0,
    unseen: 1,
    unusual: 0,
    rarest: undefined,
    asRare: 0,
    newest: undefined,
    recent: { from: expect.any(Number), count: 0 },
  });
});

test("an address of which no times are known can be the rarest, and not the newest", () => {
  const { rarest, newest } = insightOf([answeredRow("10.0.0.1", 1)]);
  expect([rarest?.ip, newest]).toEqual(["10.0.0.1", undefined]);
});
