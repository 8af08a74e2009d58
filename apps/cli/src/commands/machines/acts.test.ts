import { beforeEach, expect, test } from "vitest";
import { baseUrl, mdeOnEmulator } from "../../../test/mde-on-emulator.ts";
import { acts } from "./acts.ts";

const { mde, emulator } = mdeOnEmulator();
const [a = "", b = ""] = ["a", "b"].map((letter) => letter.repeat(40));

async function control(path: string, body: object): Promise<void> {
  const request = new Request(`${baseUrl}/_emulator${path}`, { method: "POST", body: JSON.stringify(body) });
  expect((await emulator.fetch(request)).status).toBe(200);
}

beforeEach(async () => {
  for (const [id, computerDnsName] of [
    [a, "pc-a.example"],
    [b, "pc-b.example"],
  ]) {
    const value = { id, computerDnsName, healthStatus: "Active", lastSeen: "2017-08-29T13:00:00Z" };
    await control("/states", { state: "entityExists", params: { entity: "Machine", value }, action: "setup" });
  }
});

/** Each look at the actions finds that a minute has passed. */
async function inMinutes(request: Request): Promise<Response> {
  if (request.method === "GET" && request.url.includes("/api/machineactions"))
    await control("/clock/advance", { seconds: 60 });
  return emulator.fetch(request);
}

const isolate = (...more: string[]) => ["machines", "isolate", ...more, "--comment", "case 42", "--format", "json"];

test("machines are isolated by name and id, and what took it back is told", async () => {
  const { exitCode, stdout, stderr } = await mde(isolate("pc-a", b, "--yes"));
  expect(JSON.parse(stdout)).toMatchObject([
    { machine: "pc-a.example", machineId: a, action: "Isolate", status: "Pending" },
    { machine: "pc-b.example", machineId: b, action: "Isolate", status: "Pending" },
  ]);
  expect(stderr).toBe("mde: 2 begun; `mde actions wait` tells when it is done. To undo it: mde machines release.\n");
  expect(exitCode).toBe(0);
});

test("what an alert is about can be isolated, and is asked about by its name", async () => {
  const stdin = [
    { id: "da1_1", machineId: b, computerDnsName: "pc-b.example", title: "an alert" },
    { id: "da2_1", machineId: a, computerDnsName: null },
  ]
    .map((alert) => `${JSON.stringify(alert)}\n`)
    .join("");
  const { stdout, stderr } = await mde(isolate("--dry-run"), { stdin });
  expect(JSON.parse(stdout)).toMatchObject([
    { machine: "pc-b.example", machineId: b },
    { machine: a, machineId: a },
  ]);
  expect(stderr).toBe(`mde: would isolate pc-b.example, ${a}. Nothing was changed.\n`);
});

test("a run that was stopped is gone on with: what it has done is not done again", async () => {
  const first = await mde(isolate("pc-a", "--yes", "--wait"), { fetch: inMinutes });
  const [{ id }] = JSON.parse(first.stdout);
  const again = await mde(isolate("pc-a", "pc-b", "--yes", "--since", "1h"), { fetch: inMinutes });
  expect(JSON.parse(again.stdout)).toMatchObject([{ id, status: "Succeeded" }, { status: "Pending" }]);
});

test("with --wait it is told how it ended", async () => {
  const { exitCode, stdout, stderr } = await mde(isolate("pc-a", "--yes", "--wait"), { fetch: inMinutes });
  expect(JSON.parse(stdout)).toMatchObject([{ machine: "pc-a.example", status: "Succeeded" }]);
  expect(stderr).toBe("mde: 1 isolated. To undo it: mde machines release.\n");
  expect(exitCode).toBe(0);
});

test("what does not end in time is told with the action to wait for, and the exit code is 1", async () => {
  const { exitCode, stdout, stderr } = await mde(isolate("pc-a", "--yes", "--wait", "9s"));
  expect(JSON.parse(stdout)).toMatchObject([{ status: "Pending", id: expect.stringMatching(/^[\da-f-]{36}$/) }]);
  expect(stderr).toMatch(/^mde: pc-a: .* The action goes on: the same command waits on\.\n/);
  expect(exitCode).toBe(1);
});

test("Ctrl-C while it is waited for is told once for all, with how to go on", async () => {
  const stop = new AbortController();
  let begun = 0;
  const fetch = async (request: Request) => {
    if (request.url.endsWith("/isolate")) begun += 1;
    if (begun === 2 && request.method === "GET") stop.abort();
    return emulator.fetch(request);
  };
  const { exitCode, stdout, stderr } = await mde(isolate("pc-a", "pc-b", "--yes", "--wait"), {
    fetch,
    signal: stop.signal,
  });
  expect(JSON.parse(stdout)).toMatchObject([{ status: "Pending" }, { status: "Pending" }]);
  expect(stderr).toBe(
    "mde: pc-a, pc-b: The waiting for an action was stopped. The action goes on: the same command waits on.\n",
  );
  expect(exitCode).toBe(1);
});

test("a second time the action that is under way is joined", async () => {
  const [first, second] = [await mde(isolate("pc-a", "--yes")), await mde(isolate("pc-a", "--yes"))];
  expect(second.exitCode).toBe(0);
  expect(JSON.parse(second.stdout)[0].id).toBe(JSON.parse(first.stdout)[0].id);
});

test("a machine that is not found is told, and the others are isolated", async () => {
  const { exitCode, stdout, stderr } = await mde(isolate("pc-a", "nobody", "--yes"));
  expect(JSON.parse(stdout)).toMatchObject([{ status: "Pending" }, { machine: "nobody", error: expect.any(String) }]);
  expect(stderr).toMatch(/^mde: nobody: /);
  expect(exitCode).toBe(1);
});

test("--dry-run finds the machines, and sends nothing", async () => {
  const sent: string[] = [];
  const fetch = async (request: Request) => {
    sent.push(request.method);
    return emulator.fetch(request);
  };
  const { exitCode, stdout } = await mde(isolate("pc-a", "--dry-run"), { fetch });
  expect(JSON.parse(stdout)).toMatchObject([{ machine: "pc-a.example", machineId: a }]);
  expect(exitCode).toBe(0);
  // One is for the token.
  expect(sent.filter((method) => method === "POST")).toHaveLength(1);
});

test("in a pipe nothing is sent without --yes", async () => {
  expect(await mde(isolate("pc-a"))).toEqual({
    exitCode: 2,
    stdout: "",
    stderr: "mde: machines isolate changes something, and there is no terminal to ask on. Pass --yes.\n",
  });
});

test("what a list prints can be isolated", async () => {
  const { stdout: stdin } = await mde(["machines", "list", "--computerDnsName", "pc-*", "--format", "ndjson"]);
  const { stdout } = await mde(isolate("--yes"), { stdin });
  expect(JSON.parse(stdout)).toHaveLength(2);
});

test("an action is waited for and cancelled by its id", async () => {
  const { stdout: started } = await mde([...isolate("pc-a", "--yes")]);
  const [{ id }] = JSON.parse(started);
  const cancelled = await mde(["actions", "cancel", id, "--comment", "wrong machine", "--yes", "--format", "json"]);
  expect(JSON.parse(cancelled.stdout)).toMatchObject([{ id, status: "Cancelled" }]);
  const waited = await mde(["actions", "wait", id, "--format", "json"]);
  expect(waited).toMatchObject({ exitCode: 1, stderr: expect.stringMatching(new RegExp(`^mde: ${id}: .*cancelled`)) });
});

test.each(Object.keys(acts))(
  "mde machines %s begins an action of its own, with what the service asks for",
  async (verb) => {
    const more = verb === "quarantine" ? ["--sha1", "4388963aaa83afe2042a46a3c017ad50bdcdafb3"] : [];
    const { stdout, stderr } = await mde([
      "machines",
      verb,
      "pc-a",
      "--comment",
      "c",
      "--yes",
      "--format",
      "json",
      ...more,
    ]);
    expect(stderr).toBe(`mde: 1 begun; \`mde actions wait\` tells when it is done. To undo it: ${acts[verb]?.undo}.\n`);
    expect(JSON.parse(stdout)).toMatchObject([{ status: "Pending" }]);
  },
);

test.each(Object.keys(acts))(
  "mde machines %s has help with its permission, its undoing and examples of its own",
  async (verb) => {
    const { stdout } = await mde(["machines", verb, "--help"]);
    expect(stdout).toMatch(/^Needs one of: \w+/m);
    expect(stdout).toContain(`To undo it: ${acts[verb]?.undo}.`);
    for (const example of acts[verb]?.examples ?? []) expect(example).toContain(`mde machines ${verb} `);
  },
);
