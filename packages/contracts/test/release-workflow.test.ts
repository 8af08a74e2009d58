import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { consumer, provider } from "../src/pact/participants.ts";
import { startBrokerDouble } from "./broker-double/broker-double.ts";
import { pactOf } from "./broker-for-tests.ts";
import { freePort, runScript, workflowScripts } from "./documented-commands.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const workflow = parse(readFileSync(`${root}/.github/workflows/release.yml`, "utf8"));
const [gate = ""] = workflowScripts(workflow, "pacts").filter((script) => script.includes("npx"));
const [afterwards = ""] = workflowScripts(workflow, "record").filter((script) => script.includes("pact-broker"));

test("the release is held against the pacts of every released client, before anything is published", async () => {
  const broker = await startBrokerDouble();
  broker.store.publish(pactOf("getIPStatistics seen:"), "older", "main");
  broker.store.recorded.push({ pacticipant: consumer, version: "older", environment: "production" });
  const port = await freePort();
  const variables = { PACT_BROKER_BASE_URL: broker.url, GITHUB_SHA: "newer", GITHUB_REF_NAME: "main" };
  const script = gate.replaceAll(":4010", `:${port}`);
  try {
    const { code, out } = await runScript(script, root, { ...variables, EMULATOR_PORT: String(port) });
    const row = [consumer, "older", provider, "newer", "true"].join(".*");
    expect(out).toContainEqual(expect.stringMatching(row));
    expect(code).toBe(0);
    expect(broker.store.results.map(({ success }) => success)).toEqual([true, true]);

    expect((await runScript(afterwards, root, variables)).code).toBe(0);
    expect(broker.store.recorded.slice(1)).toEqual([
      { pacticipant: provider, version: "newer", environment: "production" },
      { pacticipant: consumer, version: "newer", environment: "production" },
    ]);
  } finally {
    await broker.close();
  }
});

test("without a broker the release does not ask for one", () => {
  const { pacts, record } = workflow.jobs;
  for (const job of [pacts, record]) expect(job.if).toContain("vars.PACT_BROKER_BASE_URL != ''");
});

test("what the broker refuses is not published, nor recorded as published", () => {
  const { publish, record } = workflow.jobs;
  expect(publish.needs).toContain("pacts");
  expect(publish.if).toContain(`contains(fromJSON('["success", "skipped"]'), needs.pacts.result)`);
  expect(record.needs).toBe("publish");
});
