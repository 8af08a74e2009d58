import { expect, test } from "vitest";
import type { Given } from "../handler.ts";
import { contextWith } from "../testing/handler-context.ts";
import { exportHandler } from "./export-page.ts";

const exported = exportHandler({
  behaviour: { export: "Row", collection: "rows", size: "pageSize", cursor: "$skiptoken" },
  path: "/api/machines/Rows",
});
const rows = Array.from({ length: 5 }, (_, n) => ({ id: `r${n}` }));

async function page(given: Given): Promise<{ value: unknown[]; "@odata.nextLink"?: string }> {
  const { body } = await exported(given, await contextWith("Row", rows));
  return JSON.parse(JSON.stringify(body));
}

test("the links lead through every row once, and the last page has none", async () => {
  const seen: unknown[] = [];
  let link: string | undefined = "https://api.example.com/api/machines/Rows?pageSize=2";
  for (let pages = 0; link !== undefined; pages += 1) {
    expect(pages).toBeLessThan(3);
    const { searchParams }: URL = new URL(link);
    const { value, "@odata.nextLink": next } = await page({ ...Object.fromEntries(searchParams) });
    seen.push(...value);
    link = next;
  }
  expect(seen).toEqual(rows);
});

test("a page that ends with the last row has no link", async () => {
  expect(await page({ pageSize: 5 })).toEqual({
    "@odata.context": "https://api.example.com/api/$metadata#Collection(microsoft.windowsDefenderATP.api.Row)",
    value: rows,
  });
});

test("a link leads to where the caller came from, whatever the context names", async () => {
  const context = { ...(await contextWith("Row", rows)), reachedAt: "http://127.0.0.1:4010/api/v1.0" };
  expect(await exported({ pageSize: 4 }, context)).toMatchObject({
    body: {
      "@odata.context": expect.stringMatching(/^https:\/\/api\.example\.com\/api\//),
      "@odata.nextLink": expect.stringMatching(/^http:\/\/127\.0\.0\.1:4010\/api\/v1\.0\/machines\/Rows\?/),
    },
  });
});

test("whoever asks for rows by $top gets them without a link", async () => {
  const { value, "@odata.nextLink": link } = await page({ $top: 2, pageSize: 1 });
  expect([value, link]).toEqual([rows.slice(0, 2), undefined]);
});

test.each(["", "5", "cm93IHg", "%00", "é", "A"])("the token %j is refused", async (token) => {
  await expect(page({ $skiptoken: token })).rejects.toMatchObject({ status: 400, code: "BadRequest" });
});
