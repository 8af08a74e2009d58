import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { openAnswerFile, type Question } from "./answer-file.ts";

const question: Question = { baseUrl: "https://service.example", tenantId: "demo", lookBackHours: undefined };
const answer = (ip: string) => ({
  "@odata.context": "https://service.example/api/$metadata#x",
  ipAddress: ip,
  organizationPrevalence: 3,
  orgFirstSeen: "2017-07-30T13:23:06.1234567Z",
  orgLastSeen: "2017-08-29T13:09:05Z",
});

let file: string;
let now: number;
const kind = { operationId: "getIPStatistics", command: "mde ip stats", by: "ip" } as const;
const open = (asked = question, maxAgeMs?: number) => openAnswerFile(file, kind, asked, () => now, maxAgeMs);
beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), "mde-answers-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  file = join(folder, "new", "answers.ndjson");
  now = Date.parse("2026-01-01T00:00:00Z");
});

function begin(...ips: string[]): void {
  const answers = open();
  for (const ip of ips) answers.add(ip, answer(ip));
  answers.close();
}

test("what was answered is there when the file is opened again, to the last digit", () => {
  begin("10.0.0.1", "::1");
  const answers = open();
  expect([answers.size, answers.get("10.0.0.1"), answers.get("10.0.0.2")]).toEqual([2, answer("10.0.0.1"), undefined]);
  expect(answers.oldest).toEqual(new Date(now));
});

test("only the user may read the file", () => {
  begin();
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test.each(["", "{", '{"askedAt":"2026-01-01T00:00:00.000Z","ip":"10.0.0.2","answ'])(
  "half a line, %j, that an ended process left behind, is dropped, and what follows is kept",
  (half) => {
    begin("10.0.0.1");
    appendFileSync(file, half);
    begin("10.0.0.3");
    expect([open().size, open().get("10.0.0.3")]).toEqual([2, answer("10.0.0.3")]);
  },
);

test("a file whose first line was not finished is begun anew", () => {
  begin("10.0.0.1");
  writeFileSync(file, readFileSync(file, "utf8").slice(0, 20));
  begin("10.0.0.2");
  expect(open().get("10.0.0.2")).toEqual(answer("10.0.0.2"));
});

test("answers that are too old leave the file, and the others stay", () => {
  begin("10.0.0.1");
  now += 60_000;
  begin("10.0.0.2");
  now += 1;
  expect(open(question, 60_000).size).toBe(1);
  expect([open().get("10.0.0.1"), open().get("10.0.0.2")]).toEqual([undefined, answer("10.0.0.2")]);
});

test("answers to another question are refused, and left as they are", () => {
  begin("10.0.0.1");
  const before = readFileSync(file, "utf8");
  for (const other of [{ lookBackHours: 48 }, { tenantId: "other" }, { baseUrl: "https://eu.service.example" }]) {
    expect(() => open({ ...question, ...other })).toThrow(/has answers to another question: .*Name a file/);
  }
  const domains = { operationId: "getDomainStatistics", command: "mde domains stats", by: "domain" } as const;
  expect(() => openAnswerFile(file, domains, question, () => now)).toThrow(/has answers to another question/);
  expect(readFileSync(file, "utf8")).toBe(before);
});

test.each([
  ["a text", "10.0.0.1\n10.0.0.2\n", /not one that mde writes/],
  ["one line without an end", "10.0.0.1", /not one that mde writes/],
  ["another JSON Lines file", '{"kind":"something"}\n', /not one that mde writes/],
])("%s is refused, and left as it is", (_, content, message) => {
  begin();
  writeFileSync(file, content);
  expect(() => open()).toThrow(message);
  expect(readFileSync(file, "utf8")).toBe(content);
});

test.each([
  [
    "an answer that lacks its members",
    '{"askedAt":"2026-01-01T00:00:00Z","ip":"10.0.0.2","answer":{"ipAddress":"10.0.0.2"}}',
  ],
  ["null", '{"askedAt":"2026-01-01T00:00:00Z","ip":"10.0.0.2","answer":null}'],
  ["no time", `{"ip":"10.0.0.2","answer":${JSON.stringify(answer("10.0.0.2"))}}`],
  ["no JSON", "10.0.0.2"],
  ["nothing", ""],
])("a line with %s is thrown away and counted, and the others are read", (_, line) => {
  begin("10.0.0.1");
  appendFileSync(file, `${line}\n`);
  begin("10.0.0.3");
  appendFileSync(file, `${line}\n`);
  const answers = open();
  expect([answers.size, answers.spoilt, answers.get("10.0.0.2")]).toEqual([2, 1, undefined]);
  answers.close();
  expect([open().size, open().spoilt]).toEqual([2, 0]);
});

test("what the reader would throw away is not written", () => {
  const answers = open();
  answers.add("10.0.0.1", { ...answer("10.0.0.1"), orgLastSeen: "2026" });
  answers.add("10.0.0.2", answer("10.0.0.2"));
  answers.close();
  expect([open().size, open().spoilt]).toEqual([1, 0]);
});

test("a folder is refused with the system's reason", () => {
  file = tmpdir();
  expect(() => open()).toThrow(/cannot be read \(EISDIR\)/);
});
