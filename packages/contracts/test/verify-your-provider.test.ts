import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { parse } from "yaml";
import { scenariosByResource } from "../generate/catalogue.ts";
import { consumer, provider } from "../src/pact/participants.ts";
import { startBrokerDouble } from "./broker-double/broker-double.ts";
import { codeBlocks, freePort, runScript, workflowScripts } from "./documented-commands.ts";

const document = readFileSync(new URL("../../../docs/verify-your-provider.md", import.meta.url), "utf8");
const [source = ""] = codeBlocks(document, "js");
const [ofNode, ofAnotherMake] = codeBlocks(document, "yaml").map((text) => workflowScripts(parse(text), "verify"));
const start = ofNode?.slice(1, 3).join("\n") ?? "";
/** The interactions there are of the resource that the provider has. */
const interactions = scenariosByResource().get("indicators") ?? [];
const length = interactions.length;

const folder = mkdtempSync(join(tmpdir(), "defender-endpoint-contracts-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a script beside the provider, in which a text can be another one. */
async function run(scripts: readonly string[], change: (source: string) => string, variables: NodeJS.ProcessEnv = {}) {
  writeFileSync(join(folder, "provider.mjs"), change(source));
  const port = String(await freePort());
  return runScript(scripts.join("\n").replaceAll(":8080", `:${port}`), folder, { ...variables, PORT: port });
}

test("the provider needs nothing but Node, and is short enough to be read", () => {
  const imports = [...source.matchAll(/from "(.*)"/g)].map(([, name]) => name);
  expect(imports).toEqual(["node:http", "node:net"]);
  expect(source.trim().split("\n").length).toBeLessThanOrEqual(100);
});

test("the workflow of a Node provider verifies the provider in every interaction, and reports it", async () => {
  expect(ofNode?.[0]).toBe("npm ci");
  const { code, out } = await run(ofNode?.slice(1) ?? [], (good) => good);
  expect(out.filter((line) => line.startsWith("ok "))).toHaveLength(length);
  expect(out).toContain(`${length} verified, 0 failed, 0 not verified`);
  expect(code).toBe(0);
  expect(readFileSync(join(folder, "contract.xml"), "utf8")).toContain(
    `<testsuites tests="${length}" failures="0" errors="0">`,
  );
});

test("the workflow of a provider of another make fails for one that breaks the contract, and names the interaction", async () => {
  const [compose, verify = "", ...more] = ofAnotherMake ?? [];
  expect([compose, more]).toEqual(["docker compose up --detach --wait", []]);
  const { code, out } = await run([start, verify], (good) => good.replace("InvalidInput", "BadRequest"));
  // Two of its scenarios are answered with this code.
  expect(out).toContain(`${length - 2} verified, 2 failed, 0 not verified`);
  expect(code).toBe(1);
  // The lines that the document shows are among those that were printed.
  const [shown = ""] = codeBlocks(document, "text");
  expect(shown).toMatch(/^FAILED +submitIndicator auditWithoutAlert: /m);
  expect(out).toEqual(expect.arrayContaining(shown.trim().split("\n")));
});

test.each([
  ["expiry", "token.expires < Date.now()", ["listIndicators tokenExpired", "deleteIndicator tokenExpired"]],
  ["audience", "token.audience !== audience", ["listIndicators wrongAudience", "deleteIndicator wrongAudience"]],
  [
    "permission",
    'token.role !== "Ti.ReadWrite.All"',
    ["listIndicators", "submitIndicator", "deleteIndicator", "importIndicators", "batchDeleteIndicators"].map(
      (operation) => `${operation} missingRole`,
    ),
  ],
])("a provider that does not look at a token's %s fails in that alone", async (_, check, scenarios) => {
  const [, verify = ""] = ofAnotherMake ?? [];
  const careless = (good: string) => good.replace(check, "false");
  expect(careless(source)).not.toBe(source);
  const { code, out } = await run([start, verify], careless);
  // Some that fail for the same reason share a line: what is not among the verified has failed, as the sum below says.
  const names = interactions.map(({ operationId, name }) => `${operationId} ${name}`);
  const verified = out.filter((line) => line.startsWith("ok ")).join("\n");
  expect(names.filter((name) => !verified.includes(` ${name}: `))).toEqual(scenarios);
  expect(out).toContain(`${length - scenarios.length} verified, ${scenarios.length} failed, 0 not verified`);
  expect(code).toBe(1);
});

test("the commands for a Pact Broker publish, verify, ask and record", async () => {
  // As npm installs it.
  const scope = join(folder, "node_modules/@defender-endpoint");
  mkdirSync(scope, { recursive: true });
  symlinkSync(fileURLToPath(new URL("..", import.meta.url)), join(scope, "contracts"));
  const broker = await startBrokerDouble({ authorization: "Bearer secret" });
  const variables = {
    PACT_BROKER_BASE_URL: broker.url,
    PACT_BROKER_TOKEN: "secret",
    GITHUB_SHA: "4f2e",
    GITHUB_REF_NAME: "main",
  };
  const { code, out } = await run([start, ...codeBlocks(document, "sh")], (good) => good, variables).finally(
    broker.close,
  );
  expect(out).toContain(`${length} verified, 0 failed, 0 not verified`);
  expect(code).toBe(0);
  expect(broker.store.publications).toMatchObject([{ consumer, version: "0.1.0", branch: "main" }]);
  expect(broker.store.results).toMatchObject([{ providerVersion: "4f2e", success: true }]);
  expect(broker.store.branches).toEqual([{ pacticipant: provider, version: "4f2e", branch: "main" }]);
  expect(broker.store.recorded).toEqual([{ pacticipant: provider, version: "4f2e", environment: "production" }]);
});
