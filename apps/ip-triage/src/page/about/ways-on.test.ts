import { expect, test } from "vitest";
import { kqlOf, waysOn } from "./ways-on.ts";

test("of a public address others know more, of a private one Defender alone", () => {
  expect(waysOn("2001:4860:4860::8888").map(({ name }) => name)).toEqual([
    "Defender",
    "VirusTotal",
    "GreyNoise",
    "AbuseIPDB",
    "Shodan",
  ]);
  expect(waysOn("2001:4860:4860::8888")[0]?.url).toBe("https://security.microsoft.com/ip/2001%3A4860%3A4860%3A%3A8888");
  expect(waysOn("10.0.0.1")).toEqual([{ name: "Defender", url: "https://security.microsoft.com/ip/10.0.0.1" }]);
  expect(kqlOf("8.8.8.8")).toContain('| where RemoteIP == "8.8.8.8"\n');
});

test("an organization's own pages lead on from every address, wherever they have it", () => {
  const own = [{ name: "CMDB", url: "https://cmdb.example/{ip}?as={ip}" }];
  expect(waysOn("fd12::1", own)).toEqual([{ name: "CMDB", url: "https://cmdb.example/fd12%3A%3A1?as=fd12%3A%3A1" }]);
  expect(waysOn("8.8.8.8", own).map(({ name }) => name)).toEqual([
    "CMDB",
    "VirusTotal",
    "GreyNoise",
    "AbuseIPDB",
    "Shodan",
  ]);
});

test.each(['8.8.8.8" or true', "javascript:alert(1)", "256.1.1.1", "../../x"])(
  "%s is no address, and gets into no link and no query",
  (text) => {
    expect([waysOn(text), kqlOf(text)]).toEqual([[], undefined]);
  },
);
