import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { expect, onTestFinished, test } from "vitest";
import { startEmulatorService } from "../../../test/emulator-service.ts";
import { demo } from "../../../test/mde-on-emulator.ts";

const main = fileURLToPath(new URL("../../main.ts", import.meta.url));
const argv = ["--conditions=@defender-endpoint/source", main, "mcp"];

test("over real standard input and output, an assistant asks and is answered, and its leaving ends the process", async () => {
  const { url, answered } = await startEmulatorService();
  const env = { ...demo, AZURE_AUTHORITY_HOST: url, MDE_BASE_URL: url };
  const transport = new StdioClientTransport({ command: process.execPath, args: argv, env, stderr: "pipe" });
  const client = new Client({ name: "a test", version: "1" });
  await client.connect(transport);
  const args = { operation: "getIPStatistics", arguments: { ip: "192.0.2.10" } };
  const { content } = await client.callTool({ name: "read_operation", arguments: args });
  expect(content).toEqual([{ type: "text", text: expect.stringContaining('"organizationPrevalence":0') }]);
  expect(answered).toEqual(["192.0.2.10"]);
  await client.close();
});

test("what is no message is passed over, and SIGTERM ends it", async () => {
  const { url } = await startEmulatorService();
  const child = spawn(process.execPath, argv, { env: { ...demo, AZURE_AUTHORITY_HOST: url, MDE_BASE_URL: url } });
  onTestFinished(() => void child.kill("SIGKILL"));
  const params = { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "a test", version: "1" } };
  child.stdin.write(`not json\n${JSON.stringify({ jsonrpc: "2.0", id: 1, method: "initialize", params })}\n`);
  const [answer] = await once(child.stdout.setEncoding("utf8"), "data");
  expect(JSON.parse(answer)).toMatchObject({ id: 1, result: { serverInfo: { name: "mde" } } });
  child.kill("SIGTERM");
  expect(await once(child, "close")).toEqual([0, null]);
});
