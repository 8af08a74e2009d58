import { expect, test } from "vitest";
import { mdeOnEmulator } from "../../../test/mde-on-emulator.ts";
import { indicatorTypeOf } from "./indicator-type.ts";

const { mde, emulator } = mdeOnEmulator();
const add = (...more: string[]) => {
  const about = ["--action", "Block", "--title", "case 42", "--description", "c2", "--format", "csv"];
  return ["indicators", "add", ...more, ...about];
};

async function listed(): Promise<string> {
  const columns = "indicatorType,indicatorValue,severity,title";
  return (await mde(["indicators", "list", "--format", "csv", "--columns", columns])).stdout;
}

test.each([
  ["203.0.113.7", "IpAddress"],
  ["2001:db8::1", "IpAddress"],
  ["bad.example", "DomainName"],
  ["xn--bcher-kva.example", "DomainName"],
  ["https://bad.example/login", "Url"],
  ["a".repeat(32), "FileMd5"],
  ["a".repeat(40), "FileSha1"],
  ["A".repeat(64), "FileSha256"],
  ["a".repeat(41), undefined],
  ["203.0.113.0/24", undefined],
  ["203.0.113[.]7", undefined],
  ["203.0.113.256", undefined],
  ["bad.example/login", undefined],
  ["localhost", undefined],
])("%s is of the type %s", (value, type) => {
  expect(indicatorTypeOf(value)).toBe(type);
});

test("what is new is created, what is there is updated, and what is as wanted is left alone", async () => {
  const first = await mde(add("203.0.113.7", "--yes"));
  expect(first.stderr).toBe("mde: 1 created.\nmde: to undo what was created: mde indicators remove.\n");
  const second = await mde(add("203.0.113.7", "bad.example", "--severity", "High", "--yes"));
  expect(second.stdout).toMatch(/^update,IpAddress,203\.0\.113\.7,severity,\d+\ncreate,DomainName,bad\.example,,\d+$/m);
  expect(second.exitCode).toBe(0);
  expect(await listed()).toBe(
    "indicatorType,indicatorValue,severity,title\nIpAddress,203.0.113.7,High,case 42\nDomainName,bad.example,High,case 42\n",
  );
  // There is nothing to ask about.
  const third = await mde(add("203.0.113.7", "BAD.example"));
  expect(third).toMatchObject({ exitCode: 0, stderr: "mde: 2 unchanged.\n" });
});

test("nothing that is not named is deleted", async () => {
  await mde(add("203.0.113.7", "--yes"));
  await mde(add("203.0.113.8", "--yes"));
  expect(await listed()).toContain("203.0.113.7");
});

test("--dry-run tells what would be, and sends nothing", async () => {
  const sent: string[] = [];
  const fetch = (request: Request) => {
    if (request.url.includes("/api/")) sent.push(request.method);
    return emulator.fetch(request);
  };
  const { exitCode, stdout, stderr } = await mde(add("203.0.113.7", "--dry-run"), { fetch });
  expect({ exitCode, stderr, sent }).toEqual({
    exitCode: 0,
    stderr: "mde: 1 to create. Nothing was sent.\n",
    sent: ["GET"],
  });
  expect(stdout).toContain("create,IpAddress,203.0.113.7");
});

test("values come from a pipe, and what a list prints is read", async () => {
  const stdin = '203.0.113.7\n# a comment\n{"indicatorValue":"203.0.113.8","title":"old"}\n';
  expect((await mde(add("--yes"), { stdin })).stderr).toContain("mde: 2 created.");
});

test("one that the service refuses is told, and the others are there", async () => {
  const about = ["--indicatorType", "IpAddress", "--yes"];
  const { exitCode, stderr } = await mde(add("203.0.113.7", "10.0.0.0/24", ...about));
  expect(stderr).toMatch(/^mde: 10\.0\.0\.0\/24: .*\nmde: 1 created\.\n/);
  expect(exitCode).toBe(1);
});

test.each([
  ["a value whose type cannot be told", ["nonsense"], /--indicatorType/],
  ["an action that the type does not have", ["a".repeat(40), "--action", "Quarantine"], /`?action`? .*one of/],
  ["a watch without an alert", ["203.0.113.7", "--action", "Audit"], /generateAlert/],
  ["an expiry that has passed", ["203.0.113.7", "--expirationTime", "2017-01-01T00:00:00Z"], /has passed/],
  ["no --yes in a pipe", ["203.0.113.7"], /Pass --yes/],
  ["no value", [], /no value given/],
])("%s is a mistake of whoever typed it, and nothing is sent", async (what, args, message) => {
  const yes = what.includes("--yes") ? [] : ["--yes"];
  const { exitCode, stdout, stderr } = await mde([...add(), ...args, ...yes]);
  expect(stderr).toMatch(message);
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
  expect(await listed()).not.toContain("203.0.113.7");
});
