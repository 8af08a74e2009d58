import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { scenariosByResource } from "../generate/catalogue.ts";
import { describeScenario } from "../generate/exchange.ts";
import { pactFiles } from "../src/index.ts";
import type { LoopbackServer } from "../src/loopback-server.ts";
import { startCatalogueProvider, tokenOf } from "./catalogue-provider.ts";
import { run, verify } from "./run-commands.ts";

const folder = mkdtempSync(join(tmpdir(), "defender-endpoint-contracts-test-"));
let good: LoopbackServer;
let throttlesWithoutRetryAfter: LoopbackServer;
beforeAll(async () => {
  good = await startCatalogueProvider();
  throttlesWithoutRetryAfter = await startCatalogueProvider({
    answer: (answer) => (answer.status === 429 ? { ...answer, headers: {} } : answer),
  });
});
afterAll(async () => {
  await Promise.all([good.close(), throttlesWithoutRetryAfter.close()]);
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => void vi.unstubAllEnvs());

/** The options that choose scenarios. */
function named(...scenarios: readonly string[]): string[] {
  return scenarios.flatMap((name) => ["--only", `getIPStatistics ${name}`]);
}

/** What is verified of each resource, in the order of the pact files, which is that of the report. */
const resources = pactFiles.map((file) => {
  const resource = basename(file.pathname, ".json");
  return { resource, pact: fileURLToPath(file), scenarios: scenariosByResource().get(resource) ?? [] };
});
const linesOfAll = resources.flatMap(({ pact, scenarios }) => [
  `${pact}:`,
  ...scenarios.map((scenario) => `ok           ${describeScenario(scenario)}`),
]);
const total = linesOfAll.length - resources.length;

test("a provider that keeps the contract: a line for each interaction of each resource, a count, exit 0", async () => {
  const { code, out, errors } = await verify(good);
  expect(out).toEqual([...linesOfAll, "", `${total} verified, 0 failed, 0 not verified`]);
  expect([code, errors]).toEqual([0, ""]);
});

test("a provider that breaks it: the reason on the interaction's line, exit 1", async () => {
  const { code, out } = await verify(throttlesWithoutRetryAfter, "--only", "getIPStatistics throttled");
  expect(out).toEqual([
    expect.stringMatching(/^FAILED {7}getIPStatistics throttled: The quota.* — header Retry-After: .*missing/),
    "",
    "0 verified, 1 failed, 0 not verified",
  ]);
  expect(code).toBe(1);
});

test("what cannot be verified without states is named, with the way out, exit 1", async () => {
  const { code, out } = await run("verify", "--provider-url", good.url, "--only", "getIPStatistics unseen");
  expect(out).toEqual([
    "NOT VERIFIED getIPStatistics unseen: A valid address that no device has contacted. — needs the states callerAuthorized, notContacted: pass --states-url",
    "PROBLEM      Nothing was verified.",
    "",
    "0 verified, 0 failed, 1 not verified",
    "Not everything could be verified: pass --states-url with the URL that puts the provider into a state.",
  ]);
  expect(code).toBe(1);
});

test("the token can come from the environment", async () => {
  vi.stubEnv("DEFENDER_ENDPOINT_TOKEN", tokenOf("callerAuthorized"));
  const { code, out } = await run("verify", "--provider-url", good.url, "--only", "getIPStatistics invalidAddress");
  expect([code, out.at(-1)]).toEqual([0, "1 verified, 0 failed, 0 not verified"]);
});

test("a resource and several scenarios can be chosen", async () => {
  const { code, out } = await verify(good, "--resource", "ip", ...named("seen", "ipv6"));
  expect([code, out.at(-1)]).toEqual([0, "2 verified, 0 failed, 0 not verified"]);
});

test.each([
  [
    ["--resource", "ip", "--resource", "machines"],
    `error: There is no resource machines to verify. There is ${resources.map(({ resource }) => resource).join(", ")}.`,
  ],
  [
    ["--resource", "ip", "--only", "getIPStats"],
    "error: There is no operation getIPStats to verify. There is getIPStatistics, listIpAlerts.",
  ],
])("a name that nothing has is a matter of usage, and nothing is asked: %j", async (args, message) => {
  const { code, out, errors } = await run("verify", "--provider-url", "http://127.0.0.1:9", ...args);
  expect([code, out, errors]).toEqual([2, [], message]);
});

test("the result is also written as JUnit XML", async () => {
  const junit = join(folder, "report.xml");
  expect(
    (
      await verify(
        throttlesWithoutRetryAfter,
        ...named("throttled", "throttledHour", "throttledWithoutRetryAfter"),
        "--junit",
        junit,
      )
    ).code,
  ).toBe(1);
  const report = readFileSync(junit, "utf8");
  expect(report).toContain('<testsuites tests="3" failures="2" errors="0">');
  expect(report).toContain('name="getIPStatistics throttled: The quota of the minute is used up."><failure message=');
});

test("a report that cannot be written is a matter of usage", async () => {
  const { code, errors } = await verify(
    good,
    "--only",
    "getIPStatistics unseen",
    "--junit",
    join(folder, "missing", "report.xml"),
  );
  expect([code, errors]).toEqual([2, expect.stringContaining("report.xml cannot be written.")]);
});

test.each([
  [[], "Usage: defender-endpoint-contracts"],
  [["verify"], "required option '--provider-url <url>' not specified"],
  [["verify", "--provider-url", "127.0.0.1:80"], "It must be an http or https URL."],
  [["verify", "--provider-url", "http://127.0.0.1", "--timeout", "soon"], "It must be a whole number of milliseconds."],
  [["verify", "--provider-url", "http://127.0.0.1", "--timeout", "0"], "timeout must be 1 to 600000 milliseconds"],
  [["verify", "--provider-url", "http://127.0.0.1", "--token", ""], "token is empty"],
  [["verify", "--provider-url", "http://127.0.0.1", "--pact", "missing.json"], "missing.json cannot be read"],
  [["check"], "unknown command 'check'"],
])("usage: %j exits 2", async (args, message) => {
  const { code, out, errors } = await run(...args);
  expect([code, out, errors]).toEqual([2, [], expect.stringContaining(message)]);
});

test("a misspelt option does not give the token away", async () => {
  const { code, errors } = await run("verify", "--tokn=secret-token", "--provider-url", "http://127.0.0.1");
  expect([code, errors]).toEqual([2, expect.stringContaining("unknown option '--tokn'")]);
  expect(errors).not.toContain("secret-token");
});

test("help and version exit 0", async () => {
  const help = await run("verify", "--help");
  expect([help.code, help.out[0]]).toEqual([0, expect.stringContaining("--states-url <url>")]);
  const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  expect(await run("--version")).toEqual({ code: 0, out: [version], errors: "" });
});

/** The command as a shell starts it. */
function start(...args: string[]): Promise<{ code: unknown; stdout: string; stderr: string }> {
  const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));
  return new Promise((resolve) => {
    const command = ["--conditions=@defender-endpoint/source", main, ...args];
    execFile(process.execPath, command, (error, stdout, stderr) => resolve({ code: error?.code ?? 0, stdout, stderr }));
  });
}

test("as a process it exits with the code, results on stdout and nothing of Pact's own noise", async () => {
  const { code, stdout, stderr } = await start(
    ...["verify", "--provider-url", good.url, "--states-url", `${good.url}/states`, "--resource", "ip"],
  );
  const { scenarios } = resources.find(({ resource }) => resource === "ip") ?? { scenarios: [] };
  expect(stdout.split("\n").slice(0, -3)).toEqual(scenarios.map((one) => `ok           ${describeScenario(one)}`));
  expect([code, stderr]).toEqual([0, ""]);
});

test("a states URL that is down is told once for each pact", async () => {
  const closed = await startCatalogueProvider();
  await closed.close();
  const { code, out } = await run("verify", "--provider-url", good.url, "--states-url", closed.url);
  expect(code).toBe(1);
  const counts = resources.map(({ scenarios }) => scenarios.filter(({ states }) => states.length > 0).length);
  expect(out.filter((line) => line.includes(`the states URL at ${closed.url} is down`))).toEqual(
    counts.map((count) => expect.stringMatching(new RegExp(`^FAILED +${count} interactions — `))),
  );
});

test("what a provider answers does not move the cursor of a terminal", async () => {
  const evil = await startCatalogueProvider({
    answer: (answer) => ({ ...answer, body: { error: { code: "\u001b[2J\u202ecode", message: "x", target: "x" } } }),
  });
  const { out } = await verify(evil, "--only", "getIPStatistics invalidAddress");
  await evil.close();
  expect(out[0]).toContain("'\ufffd[2J\ufffdcode'");
  expect(out.join("")).not.toMatch(/[\p{Cc}\u202e]/u);
});

test("a token that no header can hold is refused before anything is asked", async () => {
  const { code, errors } = await run("verify", "--provider-url", good.url, "--token", "secret\ntoken");
  expect([code, errors]).toEqual([2, expect.stringContaining("token is one that no header can hold")]);
  expect(errors).not.toContain("secret");
});

test("as a process it exits 1 for a provider that is not there, and 2 for usage", async () => {
  const closed = await startCatalogueProvider();
  await closed.close();
  const down = await start("verify", "--provider-url", closed.url, "--only", "getIPStatistics noToken");
  expect([down.code, down.stdout]).toEqual([1, expect.stringContaining(`the provider at ${closed.url} is down`)]);
  const usage = await start("verify");
  expect([usage.code, usage.stdout, usage.stderr]).toEqual([2, "", expect.stringContaining("--provider-url")]);
});
