import { expect, test } from "vitest";
import { mdeOnEmulator, serverError } from "../../../test/mde-on-emulator.ts";

const { mde } = mdeOnEmulator();
const about = { action: "Block", title: "t", description: "d" };
const indicators = [
  { ...about, indicatorType: "IpAddress", indicatorValue: "203.0.113.1", severity: "High" },
  {
    indicatorType: "IpAddress",
    indicatorValue: "203.0.113.2",
    action: "Audit",
    generateAlert: true,
    title: '=HYPERLINK("https://bad.example")',
    description: ' two\nlines, a comma; and "quotes" ',
    expirationTime: "2099-01-01T00:00:00Z",
    recommendedActions: "-1",
    rbacGroupNames: ["Servers", "Tier 0"],
  },
  {
    ...about,
    indicatorType: "Url",
    indicatorValue: "https://bad.example/a,b",
    educateUrl: "https://it.example/why",
    application: "Contoso",
  },
  { ...about, indicatorType: "FileSha256", indicatorValue: "a".repeat(64), action: "BlockAndRemediate" },
];

const exported = async (...more: string[]) => (await mde(["indicators", "export", ...more])).stdout;
const imported = (stdin: string) => mde(["indicators", "import", "-", "--yes"], { stdin });

async function removeAll(): Promise<void> {
  const { stdout: stdin } = await mde(["indicators", "list", "--format", "ndjson"]);
  expect((await mde(["indicators", "remove", "--yes"], { stdin })).exitCode).toBe(0);
  expect(await exported()).toBe("[]\n");
}

test.each(["json", "csv"])("what is exported as %s can be imported again, and is the same", async (format) => {
  expect((await imported(JSON.stringify(indicators))).exitCode).toBe(0);
  const before = await exported();
  expect(JSON.parse(before)).toMatchObject(indicators);
  const file = await exported("--format", format);
  await removeAll();
  expect(await imported(file)).toMatchObject({ exitCode: 0, stderr: "" });
  expect(await exported()).toBe(before);
  expect(await exported("--format", format)).toBe(file);
});

test("CSV has the columns of the portal, and no cell is a formula", async () => {
  await imported(JSON.stringify(indicators.slice(0, 2)));
  const [head, , ...rest] = (await exported("--format", "csv")).split("\r\n");
  expect(head).toBe(
    "indicatorType,indicatorValue,action,title,description,expirationTime,severity,recommendedActions,rbacGroupNames,generateAlert",
  );
  expect(rest.join("\r\n")).toContain(`"'=HYPERLINK(`);
});

test("the portal's name of the device groups is read", async () => {
  const csv =
    'IndicatorType,IndicatorValue,Action,Title,Description,RbacGroups\nIpAddress,203.0.113.1,Block,t,d,"A, B"\n';
  await imported(csv);
  expect(JSON.parse(await exported())).toMatchObject([{ rbacGroupNames: ["A", "B"] }]);
});

test("an export is chosen from as a list is", async () => {
  await imported(JSON.stringify(indicators));
  expect(JSON.parse(await exported("--indicatorType", "Url"))).toHaveLength(1);
  expect(JSON.parse(await exported("--title", "=*"))).toHaveLength(1);
});

test("what did not come whole is not printed", async () => {
  const fetch = async (request: Request) =>
    request.url.includes("/api/") ? serverError() : Response.json({ access_token: "a.b.c", expires_in: 3600 });
  const { exitCode, stdout, stderr } = await mde(["indicators", "export"], { fetch });
  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
  expect(stderr).toMatch(/^mde: listIndicators/);
});
