import { type OperationId, operationTable } from "@defender-endpoint/types";
import { argumentSchemas } from "@defender-endpoint/types/argument-schemas";
import { loadExchanges } from "@defender-endpoint/types/scenarios";
import { isFile } from "./argument-option.ts";

/** Operations and the command that shows what each takes. */
export type OperationExamples = Partial<Readonly<Record<OperationId, string>>>;

/** The example of the operation whose help is asked for, if it is one's: the contract's scenarios are loaded for nothing else. */
export async function operationExamples(argv: readonly string[]): Promise<OperationExamples> {
  if (argv[0] !== "api" || !argv.some((word) => ["help", "--help", "-h"].includes(word))) return {};
  const operationIds = argv.filter((word) => Object.hasOwn(operationTable, word)) as OperationId[];
  return Object.fromEntries(await Promise.all(operationIds.map(async (id) => [id, await operationExample(id)])));
}

/** A command that calls an operation as the contract's first example of it does. */
async function operationExample(operationId: OperationId): Promise<string> {
  const [scenario] = Object.values(await loadExchanges(operationId));
  const schemas = argumentSchemas(operationId);
  const words = Object.entries(scenario?.request.arguments ?? {}).flatMap(([name, value]) => {
    const option = `--${name.replace(/^\$/, "")}`;
    if (isFile(schemas[name] ?? {})) return [option, "triage.ps1"];
    return [value]
      .flat()
      .flatMap((one) => [option, quoted(typeof one === "object" ? JSON.stringify(one) : String(one))]);
  });
  return ["mde", "api", operationId, ...words].join(" ");
}

/** A word as a shell takes it. */
function quoted(word: string): string {
  return /^[\w./:@+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
