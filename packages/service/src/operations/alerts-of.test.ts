import { expect, test } from "vitest";
import type { Given, Handler } from "../handler.ts";
import { contextWith } from "../testing/handler-context.ts";
import { listDomainAlerts } from "./domain/list-domain-alerts.ts";
import { listFileAlerts } from "./file/list-file-alerts.ts";
import { listIpAlerts } from "./ip/list-ip-alerts.ts";

const sha1 = "ab".repeat(20);
const alerts = [
  { id: "url", evidence: [{ url: null }, { url: "https://www.example.com/a" }] },
  { id: "host", evidence: [{ url: "www.example.com" }] },
  { id: "other", evidence: [{ url: "https://www.example.com.evil.example/" }, { ipAddress: "10.0.0.10" }] },
  { id: "address", evidence: [{ ipAddress: "10.0.0.1" }] },
  { id: "six", evidence: [{ ipAddress: "2001:db8::1" }] },
  { id: "file", evidence: [{ sha1 }] },
  { id: "none" },
];

async function answer(list: Handler, given: Given) {
  return Object((await list(given, await contextWith("Alert", alerts))).body);
}

test.each<[Given, Handler, string[]]>([
  [{ domain: "www.example.com" }, listDomainAlerts, ["url", "host"]],
  [{ domain: "WWW.Example.com" }, listDomainAlerts, ["url", "host"]],
  [{ domain: "example.com" }, listDomainAlerts, []],
  [{ ip: "10.0.0.1" }, listIpAlerts, ["address"]],
  [{ ip: "2001:DB8:0::1" }, listIpAlerts, ["six"]],
  [{ ip: "10.0.0.2" }, listIpAlerts, []],
  [{ id: sha1 }, listFileAlerts, ["file"]],
  [{ id: sha1.toUpperCase() }, listFileAlerts, ["file"]],
  [{ id: "cd".repeat(20) }, listFileAlerts, []],
])("the alerts of %j are those that name it in their evidence", async (given, list, ids) => {
  const { value } = await answer(list, given);
  expect(value.map(({ id }: { id: string }) => id)).toEqual(ids);
});

test("alerts come with their evidence, under the name that the service gives them", async () => {
  expect(await answer(listIpAlerts, { ip: "10.0.0.1" })).toEqual({
    "@odata.context": "https://api.example.com/api/$metadata#AlertEntitySetName",
    value: [alerts[3]],
  });
  expect(await answer(listFileAlerts, { id: sha1 })).toMatchObject({
    "@odata.context": "https://api.example.com/api/$metadata#Alerts",
  });
});

test.each([listDomainAlerts, listFileAlerts, listIpAlerts])(
  "%o takes no options but $top, which no source documents and programs send",
  async (list) => {
    const given = { domain: "www.example.com", id: sha1, ip: "10.0.0.1" };
    const { value } = await answer(list, given);
    expect(value.length).toBeGreaterThan(0);
    expect(await answer(list, { ...given, $top: "1" })).toMatchObject({ value: value.slice(0, 1) });
    expect(await answer(list, { ...given, $top: "0" })).toMatchObject({ value: [] });
    for (const refused of [{ $expand: "evidence" }, { $skip: "1" }, { $top: "all" }])
      await expect(answer(list, { ...given, ...refused })).rejects.toMatchObject({ kind: "odata-query" });
  },
);
