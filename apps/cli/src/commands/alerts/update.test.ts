import { beforeEach, expect, test } from "vitest";
import { baseUrl, mdeOnEmulator } from "../../../test/mde-on-emulator.ts";

const { mde, emulator } = mdeOnEmulator();

beforeEach(async () => {
  for (const id of ["one", "two"]) {
    const value = {
      id,
      status: "New",
      title: id,
      alertCreationTime: "2017-08-29T13:00:00Z",
      comments: [],
      evidence: [],
    };
    const state = { state: "entityExists", params: { entity: "Alert", value }, action: "setup" };
    const request = new Request(`${baseUrl}/_emulator/states`, { method: "POST", body: JSON.stringify(state) });
    expect((await emulator.fetch(request)).status).toBe(200);
  }
});

test("alerts are updated together, with a comment, and one that is not there is told", async () => {
  const changes = ["--status", "Resolved", "--classification", "TruePositive", "--comment", "case 42", "--yes"];
  const { exitCode, stderr } = await mde(["alerts", "update", "one", "two", "none", ...changes]);
  expect(stderr).toMatch(/^mde: none: .*404/);
  expect(exitCode).toBe(1);
  const { stdout } = await mde(["alerts", "get", "one", "two", "--format", "json"]);
  expect(JSON.parse(stdout)).toMatchObject([
    { status: "Resolved", classification: "TruePositive", comments: [{ comment: "case 42" }] },
    { status: "Resolved", classification: "TruePositive", comments: [{ comment: "case 42" }] },
  ]);
});

test("what a list prints can be resolved", async () => {
  const { stdout: stdin } = await mde(["alerts", "list", "--status", "New", "--format", "ndjson"]);
  expect(await mde(["alerts", "update", "--status", "Resolved", "--yes"], { stdin })).toMatchObject({
    exitCode: 0,
    stderr: "",
  });
  expect((await mde(["alerts", "list", "--status", "New"])).stdout).toBe("");
});

test("an alert or an action of a list is asked about with what people know it by", async () => {
  const known = (line: object) => ({ stdin: `${JSON.stringify(line)}\n` });
  const alert = known({ id: "one", title: "A server was\u001b[2J contacted", computerDnsName: "pc-a" });
  expect((await mde(["alerts", "update", "--status", "Resolved", "--dry-run"], alert)).stderr).toBe(
    "mde: would update one (A server was [2J contacted). Nothing was changed.\n",
  );
  const action = known({ id: "1a", computerDnsName: "pc-a.example" });
  expect((await mde(["actions", "cancel", "--comment", "c", "--dry-run"], action)).stderr).toBe(
    "mde: would cancel 1a (pc-a.example). Nothing was changed.\n",
  );
});

test.each([
  [["alerts", "update", "one"], /changes nothing.*--status/],
  [["alerts", "update", "one", "--status", "Done"], /Allowed choices are .*Resolved/],
  [["alerts", "update", "one", "--status", "Resolved"], /Pass --yes/],
])("%j is refused, and nothing is sent", async (args, message) => {
  const { exitCode, stderr } = await mde(args);
  expect(stderr).toMatch(message);
  expect(exitCode).toBe(2);
  expect(JSON.parse((await mde(["alerts", "get", "one", "--format", "json"])).stdout)).toMatchObject([
    { status: "New" },
  ]);
});
