import { expect, test } from "vitest";
import { pathPattern } from "./operation-path.ts";

test("a pattern finds the paths of its template, whatever stands for parameters", () => {
  const pattern = pathPattern("https://a.example", "/api/machines/findbyip(ip='{ip}',timestamp={timestamp})/alerts");
  expect("https://a.example/api/machines/findbyip(ip='10.0.0.1',timestamp=2024)/alerts").toMatch(pattern);
  expect("https://a.example/api/v1.0/Machines/FindByIp%28ip='10.0.0.1'%29/alerts").toMatch(pattern);
  expect("https://a.example/api/machines/7/8/alerts").not.toMatch(pattern);
  expect("https://a.example/apis/machines/7/alerts").not.toMatch(pattern);
  expect("https://b.example/api/machines/7/alerts").not.toMatch(pattern);
});

test("a pattern has no capture groups, which msw 2 would decode", () => {
  expect(pathPattern("https://a.example", "/api/machines/{id}").exec("https://a.example/api/machines/%")).toHaveLength(
    1,
  );
});
