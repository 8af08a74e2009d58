import { expect, test } from "vitest";
import { hashWithView, startingView, type View, viewFromHash } from "./view.ts";

const view: View = {
  sort: "first",
  descending: true,
  find: "10.0 & more",
  show: "seen",
  region: { from: Date.parse("2026-11-20T00:00:00Z"), to: Date.parse("2026-11-24T00:00:00Z"), least: 1, most: 5 },
  selected: "2001:db8::1",
};

test("a view comes out of the URL as it went in, and leaves the question alone", () => {
  const hash = hashWithView("#ips=8.8.8.8,::1&find=old", view);
  expect(hash).toMatch(/^#ips=8\.8\.8\.8,::1&sort=-first&find=10\.0%20%26%20more&/);
  expect(viewFromHash(hash)).toEqual(view);
  expect(hashWithView(hash, startingView)).toBe("#ips=8.8.8.8,::1");
});

test.each(["", "#packed=AAA", "#sort=unknown&show=nobody&from=soon&most=-1&least=x"])(
  "%j is looked at from the start",
  (hash) => {
    expect(viewFromHash(hash)).toEqual(startingView);
  },
);
