import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import type { HandlerContext } from "../handler.ts";
import { createMemoryStore } from "../memory/memory-store.ts";
import { answerOperation, entityShapes } from "../operations/answer-operation.ts";
import { contextAt, later } from "../testing/handler-context.ts";
import { answerDownload } from "./answer-download.ts";

const id = "00000001-0000-4000-8000-000000000000";

/** A machine whose package has been collected. */
async function collected(): Promise<HandlerContext> {
  const context = contextAt("2021-08-02T10:00:00Z", createMemoryStore(entityShapes));
  const ipAddresses = [{ ipAddress: "10.0.0.1", type: "Ethernet" }];
  const machine = { id: "m", computerDnsName: "pc", osPlatform: "Windows11", machineTags: ["x"], ipAddresses };
  await context.store.collection("Machine").put(machine);
  await answerOperation("collectInvestigationPackage", { id: "m", Comment: "why" }, context);
  return later(context, 310);
}

async function link(context: HandlerContext): Promise<URL> {
  const { body } = await answerOperation("getPackageUri", { id }, context);
  expect(Object(body)["@odata.context"]).toBe("https://api.example.com/api/$metadata#Edm.String");
  return new URL(Object(body).value);
}
const follow = ({ pathname, searchParams }: URL, context: HandlerContext) =>
  answerDownload(pathname, searchParams, context);

test("a package is a zip file of what is known of its machine, the same each time", async () => {
  const context = await collected();
  const url = await link(context);
  const { status, headers, body } = await follow(url, context);
  expect([status, headers]).toEqual([200, { "Content-Type": "application/zip" }]);
  const files = Object.entries(unzipSync(body as Uint8Array)).map(([name, bytes]) => [
    name,
    new TextDecoder().decode(bytes),
  ]);
  expect(Object.fromEntries(files)).toEqual({
    "Forensics Collection Summary.txt":
      "machineId: m\ncomputerDnsName: pc\nrequestor: analyst@example.com\nrequestorComment: why\ncreationDateTimeUtc: 2021-08-02T10:00:00Z\n",
    "System Information/SystemInformation.txt": "id: m\ncomputerDnsName: pc\nosPlatform: Windows11\n",
    "Network Connections/IpConfiguration.txt": "ipAddress: 10.0.0.1\ntype: Ethernet\n",
  });
  expect((await follow(url, later(context, 60))).body).toEqual(body);
});

test("a link leads to where the files are said to be, and otherwise to the service's own place", async () => {
  const context = await collected();
  expect((await link(context)).origin).toBe("https://userrequests-us.securitycenter.windows.com");
  expect((await link({ ...context, filesUrl: "http://127.0.0.1:4010" })).origin).toBe("http://127.0.0.1:4010");
});

test("a link holds for half an hour, and a later one longer", async () => {
  const context = await collected();
  const [url, second] = [await link(context), await link(later(context, 60))];
  expect(url.searchParams.get("se")).toBe("2021-08-02T10:35:10Z");
  expect((await follow(url, later(context, 1799.9999999))).status).toBe(200);
  const late = later(context, 1800);
  expect(await follow(url, late)).toMatchObject({
    status: 403,
    headers: { "Content-Type": "application/xml" },
    body: expect.stringContaining("<Code>AuthenticationFailed</Code>"),
  });
  expect((await follow(second, late)).status).toBe(200);
});

test.each<[string, (url: URL) => void]>([
  ["another expiry", (url) => url.searchParams.set("se", "2031-01-01T00:00:00Z")],
  ["no expiry", (url) => url.searchParams.delete("se")],
  ["another signature", (url) => url.searchParams.set("sig", "AAAA")],
  ["no signature", (url) => url.searchParams.delete("sig")],
  ["another file", (url) => Object.assign(url, { pathname: `/safedownload/${id}/command-0.gz` })],
])("a link with %s is refused", async (_, change) => {
  const context = await collected();
  const url = await link(context);
  change(url);
  expect(await follow(url, context)).toMatchObject({
    status: 403,
    body: expect.stringContaining("The signature did not match."),
  });
});

test("a link that another organization has made leads nowhere, one of the same store does", async () => {
  const context = await collected();
  const url = await link(context);
  const other = { ...(await collected()), newId: () => "another" };
  expect((await follow(url, other)).status).toBe(403);
  expect((await follow(url, { ...context, newId: () => "another" })).status).toBe(200);
});

test("links that are asked for together hold together, though the first one makes the key", async () => {
  const context = await collected();
  const links = await Promise.all(Array.from({ length: 5 }, () => link(context)));
  expect(new Set(links.map(String)).size).toBe(1);
});

test("a file whose action is gone is not found", async () => {
  const context = await collected();
  const url = await link(context);
  await context.store.collection("MachineAction").delete(id);
  expect(await follow(url, context)).toMatchObject({ status: 404, body: expect.stringContaining("BlobNotFound") });
});

test.each([0, 309])("a package is not found before it is collected, after %i seconds", async (at) => {
  const context = later(await collected(), at - 310);
  await expect(answerOperation("getPackageUri", { id }, context)).rejects.toMatchObject({ status: 404 });
});

test("an action of another type has no package", async () => {
  const context = await collected();
  await context.store.collection("MachineAction").put({ id, type: "Isolate", status: "Succeeded" });
  await expect(answerOperation("getPackageUri", { id }, context)).rejects.toMatchObject({
    status: 400,
    code: "InvalidInput",
    message: `${id} is not a valid id of a CollectInvestigationPackage action.`,
  });
});
