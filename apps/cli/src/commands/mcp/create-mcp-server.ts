import type { DefenderClient } from "@defender-endpoint/client";
import type { OperationId } from "@defender-endpoint/types";
import { McpServer } from "@modelcontextprotocol/server";
import { z } from "zod";
import { printable } from "../../output/printable.ts";
import { packageVersion } from "../../package-version.ts";
import { callForAssistant } from "./call-operation.ts";
import { describeOperation } from "./describe-operation.ts";
import { listOperations } from "./list-operations.ts";
import { aboutData } from "./marked-data.ts";
import type { ServedOperations } from "./served-operations.ts";

const operation = z.string().describe("The name of the operation, such as listMachines.");
const args = z
  .record(z.string(), z.unknown())
  .default({})
  .describe("By the API's own names, such as $filter. describe_operation tells which.");
const from = z.int().min(0).default(0).describe("How many items of a list to pass over, as the answer before says.");

/** Four tools for all operations that are served, three where nothing may be changed. Decision 43 says why there is not one for each. */
export function createMcpServer(client: DefenderClient, served: ServedOperations): McpServer {
  const { reads, changes } = served;
  const server = new McpServer(
    { name: "mde", version: packageVersion },
    { instructions: instructions(changes.size > 0) },
  );

  server.registerTool(
    "list_operations",
    {
      description: "Lists the operations of Microsoft Defender for Endpoint that can be called, a line each.",
      inputSchema: z.object({
        about: z.string().optional().describe("Words that all must fit, such as `machine alerts`."),
      }),
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    ({ about }) => said(listOperations(served, about)),
  );
  server.registerTool(
    "describe_operation",
    {
      description:
        "Tells what an operation does, its arguments as a JSON schema, the permission that it needs, and its quota.",
      inputSchema: z.object({ operation }),
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    ({ operation: name }) => {
      const id = find(name, reads) ?? find(name, changes);
      return id ? said(describeOperation(id)) : unknown(name, changes.size > 0);
    },
  );
  server.registerTool(
    "read_operation",
    {
      description: `Calls an operation that only reads. An answer has 50 items at most, and tells how to go on. ${aboutData}`,
      inputSchema: z.object({ operation, arguments: args, from }),
      annotations: { readOnlyHint: true, openWorldHint: true },
    },
    async ({ operation: name, arguments: given, from: passed }, { mcpReq: { signal } }) => {
      const operationId = find(name, reads);
      if (operationId === undefined) return unknown(name, changes.size > 0, find(name, changes) && "change_operation");
      return outcome(await callForAssistant(client, { operationId, args: given, from: passed, signal }));
    },
  );
  if (changes.size === 0) return server;
  server.registerTool(
    "change_operation",
    {
      description: `Calls an operation that changes something in the organization, such as isolating a machine. ${aboutData}`,
      inputSchema: z.object({ operation, arguments: args }),
      annotations: { readOnlyHint: false, destructiveHint: true, idempotentHint: false, openWorldHint: true },
    },
    async ({ operation: name, arguments: given }, { mcpReq: { signal } }) => {
      const operationId = find(name, changes);
      if (operationId === undefined) return unknown(name, true, find(name, reads) && "read_operation");
      return outcome(await callForAssistant(client, { operationId, args: given, from: 0, signal }));
    },
  );
  return server;
}

function instructions(mayChange: boolean): string {
  return [
    "Asks the REST API of Microsoft Defender for Endpoint about one organization.",
    "list_operations tells what there is, describe_operation what one takes, and read_operation calls it.",
    mayChange
      ? "change_operation calls those that change something: say beforehand what it will do."
      : "Nothing can be changed: `mde mcp` was started without --allow-changes.",
    "Calls count against quotas of a minute and an hour: filter rather than read everything.",
    aboutData,
  ].join(" ");
}

function find(name: string, ids: ReadonlySet<OperationId>): OperationId | undefined {
  return [...ids].find((id) => id === name);
}

function unknown(name: string, mayChange: boolean, otherTool?: string) {
  const what = JSON.stringify(printable(name.slice(0, 100)));
  const way = otherTool
    ? `Call it by ${otherTool}.`
    : `Take one that list_operations tells.${mayChange ? "" : " None that changes something is among them, unless whoever starts `mde mcp` passes --allow-changes."}`;
  return said(`${what} is not called here. ${way}`, true);
}

function outcome({ text, failed }: { readonly text: string; readonly failed: boolean }) {
  return said(text, failed);
}

function said(text: string, isError = false) {
  return { content: [{ type: "text" as const, text }], ...(isError && { isError }) };
}
