import { expect, test } from "vitest";
import { pathTemplate } from "./path-template.ts";

test("the values of parameters come out of a path still encoded", () => {
  const { route, match } = pathTemplate("/api/ips/{ip}/stats");
  expect(route).toBe("/api/ips/:segment3/stats");
  expect(match("/api/ips/2001%3Adb8::1/stats")).toEqual({ ip: "2001%3Adb8::1" });
  expect(match("/api/ips/%zz/stats")).toEqual({ ip: "%zz" });
});

test("a parameter can be a part of a segment, as in an OData function", () => {
  const { match } = pathTemplate("/api/machines/findbyip(ip='{ip}',timestamp={timestamp})");
  expect(match("/api/machines/findbyip(ip='10.0.0.1',timestamp=2019-09-22T08:44:05Z)")).toEqual({
    ip: "10.0.0.1",
    timestamp: "2019-09-22T08:44:05Z",
  });
});

test.each(["/api/ips//stats", "/api/ips/a/b/stats", "/api/ips/a/stats/", "/x/api/ips/a/stats"])(
  "%s does not fit the template",
  (path) => {
    expect(pathTemplate("/api/ips/{ip}/stats").match(path)).toBeUndefined();
  },
);
