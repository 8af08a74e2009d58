import { isScenarioFile } from "@defender-endpoint/types/scenarios";
import type { DocumentedOperation } from "../src/docs/documented-operation.ts";
import { curlCommand, filesBefore, shellWord, tokenCommand } from "../src/docs/shell-commands.ts";
import { usualScenario } from "../src/docs/usual-scenario.ts";
import { typescriptLiteral } from "./typescript-literal.ts";

/** Where the documentation has the emulator of `npm start`. */
const origin = "http://127.0.0.1:4010";

/** One call of an operation, written three times. Its arguments are those of the contract's first success. */
export interface OperationExamples {
  /** A program. */
  readonly typescript: string;
  /** Commands for a POSIX shell, as are those for `mde`. */
  readonly curl: string;
  readonly mde: string;
}

export function operationExamples(documented: DocumentedOperation): OperationExamples {
  return {
    typescript: [...connection, "", typescriptCall(documented)].join("\n"),
    curl: `${tokenCommand(origin)}\n${curlCommand(origin, usualScenario(documented))}`,
    mde: [...environment, mdeCommand(documented)].join("\n"),
  };
}

const connection = [
  'import { clientSecret, createDefenderClient } from "@defender-endpoint/client";',
  "",
  "// For the real service leave out baseUrl and authorityHost.",
  `const emulator = "${origin}";`,
  "const defender = createDefenderClient({",
  "  baseUrl: emulator,",
  "  credential: clientSecret({",
  '    tenantId: "demo",',
  '    clientId: "emulator",',
  '    clientSecret: "emulator-secret",',
  "    authorityHost: emulator,",
  "  }),",
  "});",
];

const environment = [
  "export AZURE_TENANT_ID=demo AZURE_CLIENT_ID=emulator AZURE_CLIENT_SECRET=emulator-secret",
  `export AZURE_AUTHORITY_HOST=${origin} MDE_BASE_URL=${origin}`,
];

function typescriptCall(documented: DocumentedOperation): string {
  const { request, response } = usualScenario(documented);
  const args = typescriptLiteral(request.arguments);
  const call = `defender.${documented.operation.operationId}(${args === "{}" ? "" : args})`;
  if (isPaged(documented)) return `for await (const item of ${call}) console.log(item);`;
  return response.body === undefined ? `await ${call};` : `const answer = await ${call};\nconsole.log(answer);`;
}

function mdeCommand(documented: DocumentedOperation): string {
  const { operationId, retry } = documented.operation;
  const { request } = usualScenario(documented);
  const options = Object.entries(request.arguments).flatMap(([name, value]) =>
    [value].flat().map((one) => `--${name.replace(/^\$/, "")} ${shellWord(optionText(one))}`),
  );
  const own = [...(isPaged(documented) ? ["--all"] : []), ...(retry === "safe" ? [] : ["--yes"])];
  return [...filesBefore(request), ["mde api", operationId, ...options, ...own].join(" ")].join("\n");
}

function isPaged({ operation: { paging } }: DocumentedOperation): boolean {
  return paging === "skip" || paging === "link";
}

function optionText(value: unknown): string {
  if (isScenarioFile(value)) return value.$file;
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
