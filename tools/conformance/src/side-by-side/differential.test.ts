import { expect, test } from "vitest";
import { operationsOf } from "../contract/contract.ts";
import { readSubject, type Subject } from "../subject/subject.ts";
import { runDifferential } from "./differential.ts";

test("a disagreement names the request, and status and code of both answers", async () => {
  const subject: Subject = {
    ...(await readSubject()),
    mock: async () => Response.json({ error: { code: "InvalidInput" } }, { status: 400 }),
  };
  const results = await runDifferential(subject, { seed: 1, runs: 100 });
  const result = results.find(({ operationId }) => operationId === "getIPStatistics");
  expect(result?.problem).toMatch(
    /^GET \/api\/(v1\.0\/)?ips\/\S+: mock 400 InvalidInput, provider (200|400 InvalidIpAddress) \(.*Seed 1, path \S+\.$/,
  );
});

test("what both get wrong alike is found, because the contract is asked as well", async () => {
  const teapot = async () => Response.json({ error: { code: "Teapot" } }, { status: 418 });
  const subject = await readSubject();
  const openProvider: Subject["openProvider"] = (settings) => ({ ...subject.openProvider(settings), ask: teapot });
  const [result] = await runDifferential({ ...subject, mock: teapot, openProvider }, { seed: 1, runs: 1 });
  expect(result?.problem).toContain("mock: the contract does not document this answer");
});

test("the same seed asks the same requests", async () => {
  const subject = await readSubject();
  const asked = async (seed: number) => {
    const targets: string[] = [];
    const mock: Subject["mock"] = (line, ...asked) => {
      targets.push(line.target);
      return subject.mock(line, ...asked);
    };
    await runDifferential({ ...subject, mock }, { seed, runs: 20 });
    return targets;
  };
  const first = await asked(1);
  // What was not answered alike is asked again, to find the smallest such request.
  expect(first.length).toBeGreaterThanOrEqual(20 * operationsOf(subject.document).length);
  expect(await asked(1)).toEqual(first);
  expect(await asked(2)).not.toEqual(first);
});
