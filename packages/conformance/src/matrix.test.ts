import { expect, test } from "vitest";
import { columnNames, columns } from "./columns.ts";
import { conform } from "./conform.ts";
import { readRecord } from "./files.ts";
import { checkColumn } from "./matrix.ts";
import { conformanceReport } from "./report.ts";
import { readSubject } from "./subject.ts";

const subject = await readSubject();
const ok = "getIPStatistics 200 application/json";

test("a scenario that was there and is no more is a hole in every column that looks at scenarios", async () => {
  const record = { ...subject.record, [ok]: { ...subject.record[ok], proxied: "captured" } };
  for (const name of columnNames) {
    const cell = (await checkColumn({ ...subject, record }, name)).get(ok);
    const holes = columns[name].perScenario ? [expect.stringContaining("proxied has gone from the contract")] : [];
    expect(cell?.problems, name).toEqual(holes);
  }
});

test("an answer that was there and is no more stays a row, which is red throughout", async () => {
  const gone = "getIPStatistics 418 text/plain";
  const { matrix, record, problems } = await conform(
    { ...subject, record: { ...subject.record, [gone]: { teapot: "decided" } } },
    { seed: 1, runs: 1, today: "2026-11-25" },
  );
  const row = matrix.rows.find(({ id }) => id === gone);
  expect(columnNames.map((name) => row?.verdicts[name].colour)).toEqual(columnNames.map(() => "red"));
  expect(problems).toHaveLength(columnNames.length);
  // It is remembered until somebody says that it may go.
  expect(record[gone]).toEqual({ teapot: "decided" });
});

test("the report holds the record, as it is read again", async () => {
  const conformance = await conform({ ...subject, record: {} }, { seed: 1, runs: 1, today: "2026-11-25" });
  const record = readRecord(conformanceReport(conformance));
  expect(record).toEqual(conformance.record);
  expect(record[ok]).toMatchObject({ seen: "documented", unseen: "captured" });
  expect(readRecord("")).toEqual({});
});
