import { expect, test } from "vitest";
import type { Handler } from "../../handler.ts";
import { contextWith } from "../../testing/handler-context.ts";
import { listAlertDomains } from "./list-alert-domains.ts";
import { listAlertFiles } from "./list-alert-files.ts";
import { listAlertIps } from "./list-alert-ips.ts";

const evidence = [
  { entityType: "Url", url: "https://www.example.com/a", ipAddress: null },
  { entityType: "Url", url: "www.example.com" },
  { entityType: "Url", url: "http://10.0.0.1/x" },
  { entityType: "Url", url: "no host" },
  { entityType: "Ip", ipAddress: "10.0.0.1" },
  { entityType: "Ip", ipAddress: "10.0.0.1" },
  { entityType: "Ip", ipAddress: null },
  { entityType: "Process", sha1: "AB", sha256: "ff" },
  { entityType: "File", sha1: "ab", sha256: "ff" },
  { entityType: "File", sha1: "cd", sha256: "00" },
];

async function context() {
  const made = await contextWith("Alert", [{ id: "a", evidence }, { id: "b", evidence: [] }, { id: "c" }]);
  await made.store.collection("File").put({ sha1: "cd", sha256: "00", globalPrevalence: 5 });
  return made;
}

test.each<[string, Handler, unknown[]]>([
  ["Domains", listAlertDomains, [{ host: "www.example.com" }]],
  ["Ips", listAlertIps, [{ id: "10.0.0.1" }]],
  [
    "Files",
    listAlertFiles,
    [
      { sha1: "ab", sha256: "ff" },
      { sha1: "cd", sha256: "00", globalPrevalence: 5 },
    ],
  ],
])("#%s of an alert are what its evidence names, each once", async (set, list, value) => {
  expect(await list({ id: "a" }, await context())).toEqual({
    status: 200,
    body: { "@odata.context": `https://api.example.com/api/$metadata#${set}`, value },
  });
});

test.each([listAlertDomains, listAlertIps, listAlertFiles])(
  "an alert without evidence has none of %o, one that there is not is refused, and so is every option",
  async (list) => {
    for (const id of ["b", "c"]) expect(await list({ id }, await context())).toMatchObject({ body: { value: [] } });
    await expect(list({ id: "x" }, await context())).rejects.toMatchObject({ status: 404 });
    await expect(list({ id: "a", $top: "1" }, await context())).rejects.toMatchObject({ kind: "odata-query" });
  },
);
