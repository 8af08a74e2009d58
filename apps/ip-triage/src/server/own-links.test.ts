import { expect, test } from "vitest";
import { ownLinks } from "./own-links.ts";

test("links of an organization are taken by their names, in their order", () => {
  expect(ownLinks('{"CMDB":"https://cmdb.example/?ip={ip}","Wiki":"http://wiki.example/{ip}#{ip}"}')).toEqual([
    { name: "CMDB", url: "https://cmdb.example/?ip={ip}" },
    { name: "Wiki", url: "http://wiki.example/{ip}#{ip}" },
  ]);
  expect(ownLinks("{}")).toEqual([]);
});

test.each([
  ["CMDB=https://cmdb.example/{ip}", /is no JSON$/],
  ["[]", /must be a JSON object/],
  ["null", /must be a JSON object/],
  ['{"a":1}', /has none for "a"$/],
  ['{"a":"https://cmdb.example/"}', /http or https URL with \{ip\}/],
  ['{"a":"javascript:alert(\'{ip}\')"}', /http or https URL/],
  ['{"a":"https://{ip}.example/"}', /http or https URL/],
  ['{"a":"{ip}"}', /http or https URL/],
  [JSON.stringify(Object.fromEntries(Array.from({ length: 13 }, (_, n) => [n, "https://a.example/{ip}"]))), /12 links/],
])("%s is refused in words", (text, words) => {
  expect(ownLinks(text)).toMatch(words);
});
