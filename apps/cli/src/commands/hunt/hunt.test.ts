import { expect, test } from "vitest";
import { baseUrl, mdeOnEmulator } from "../../../test/mde-on-emulator.ts";

const { mde, emulator } = mdeOnEmulator();
const query = "DeviceInfo | take 2";

async function staged(answer: object): Promise<void> {
  const request = new Request(`${baseUrl}/_emulator/hunting`, {
    method: "POST",
    body: JSON.stringify({ query, answer }),
  });
  expect((await emulator.fetch(request)).ok).toBe(true);
}

const answer = {
  Schema: [
    { Name: "DeviceName", Type: "String" },
    { Name: "Reports", Type: "Int64" },
  ],
  Results: [{ DeviceName: "=pc-1", Reports: 24 }, { Reports: 2 }],
};

test("rows have the columns of the answer, and that the operation is retired is said", async () => {
  await staged(answer);
  const { exitCode, stdout, stderr } = await mde(["hunt", query, "--format", "csv"]);
  expect(stdout).toBe("DeviceName,Reports\n'=pc-1,24\n,2\n");
  expect(stderr).toMatch(/^mde: runAdvancedQuery: Microsoft retires this operation on 2027-02-01\. Hunt with --graph/);
  expect(exitCode).toBe(0);
});

test("the query comes from a file or a pipe as well", async () => {
  await staged({ ...answer, Results: [] });
  const { exitCode, stdout } = await mde(["hunt", "--file", "-", "--format", "json"], { stdin: query });
  expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: "[]\n" });
});

test("with --graph Microsoft Graph is asked", async () => {
  const asked: string[] = [];
  const fetch = async (request: Request) => {
    if (!request.url.startsWith("https://graph.microsoft.com/")) return emulator.fetch(request);
    asked.push(`${new URL(request.url).pathname} ${await request.text()}`);
    return Response.json({ schema: [{ name: "A", type: "Int32" }], results: [{ A: 1 }] });
  };
  const args = ["hunt", query, "--graph", "--timespan", "P7D", "--format", "ndjson"];
  const { stdout, stderr } = await mde(args, { fetch });
  expect({ stdout, stderr }).toEqual({ stdout: '{"A":1}\n', stderr: "" });
  expect(asked).toEqual(['/v1.0/security/runHuntingQuery {"Query":"DeviceInfo | take 2","Timespan":"P7D"}']);
});

test("a query that the service refuses is told in its words", async () => {
  await staged({ error: { code: "BadRequest", message: "'take' is misspelt" } });
  const { exitCode, stdout, stderr } = await mde(["hunt", query]);
  expect(stderr).toContain("'take' is misspelt");
  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
});

test.each([[[]], [[query, "--file", "-"]]])("hunt %j is one query too few or too many", async (args) => {
  expect(await mde(["hunt", ...args])).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining("either a query or --file"),
  });
});
