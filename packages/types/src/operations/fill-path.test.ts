import { expect, test } from "vitest";
import { fillPath } from "./fill-path.ts";
import { createOperationFinder } from "./operation-path.ts";

test("values are encoded, also those that look like a template", () => {
  expect(fillPath("/api/files/{id}/{name}", { id: "a/b c", name: "{id}" })).toBe("/api/files/a%2Fb%20c/%7Bid%7D");
});

test("a quote within quotes is written twice and encoded; elsewhere it stands as it is", () => {
  expect(fillPath("/api/x/find(tag='{tag}',n={n})", { tag: "o'clock", n: "o'clock" })).toBe(
    "/api/x/find(tag='o%27%27clock',n=o'clock)",
  );
});

test("what is filled in is found again, with quotes and commas in values", () => {
  const path = "/api/machines/findbyip(ip='{ip}',timestamp={timestamp})";
  const finder = createOperationFinder({ find: { method: "GET", path } });
  const given = { ip: "it's '', (a)", timestamp: "2024-02-01T00:00:00Z" };
  const { values = {} } = finder.find("GET", fillPath(path, given)) ?? {};
  expect(Object.fromEntries(Object.entries(values).map(([name, value]) => [name, decodeURIComponent(value)]))).toEqual(
    given,
  );
});
