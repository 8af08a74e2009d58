import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { OpenApiDocument } from "@defender-endpoint/spec/document";
import type { Cell } from "../cell.ts";
import type { Row } from "../rows.ts";
import type { Subject } from "../subject.ts";

const reports = join(import.meta.dirname, "../../reports");

// Nothing but the document matters to this column, and most mutations leave that alone.
const checked = new WeakMap<OpenApiDocument, Promise<Cell[]>>();

/** `tsc` says so, line by line: the published types have the row's status and body, and they are those of the contract. */
export function checkTypes({ document }: Subject, rows: readonly Row[]): Promise<Cell[]> {
  const cells = checked.get(document) ?? compileFixture(document, rows);
  checked.set(document, cells);
  return cells;
}

async function compileFixture(document: OpenApiDocument, rows: readonly Row[]): Promise<Cell[]> {
  const lines = fixtureLines(rows);
  mkdirSync(reports, { recursive: true });
  const folder = mkdtempSync(join(reports, "types-"));
  // Imported here, because it brings a compiler along, which costs the other columns more than all of their own.
  const { generateTypes } = await import("@defender-endpoint/types/generate/types");
  try {
    writeFileSync(join(folder, "contract.ts"), await generateTypes(JSON.stringify(document)));
    writeFileSync(join(folder, "rows.ts"), lines.map(({ text }) => text).join("\n"));
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
    const errors = await compile(folder);
    return rows.map((row) => ({
      checked: lines.filter(({ rowId }) => rowId === row.id).length,
      problems: errors.flatMap(({ line, message }) => (appliesTo(lines[line - 1], row) ? [message] : [])),
    }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A line of the fixture; what stands on it is about one row, about all rows of an operation, or about every row. */
interface FixtureLine {
  readonly text: string;
  readonly rowId?: string;
  readonly operationId?: string;
}

function appliesTo({ rowId, operationId }: Partial<FixtureLine> = {}, row: Row): boolean {
  const isGeneral = rowId === undefined && operationId === undefined;
  return isGeneral || rowId === row.id || operationId === row.operation.operationId;
}

function fixtureLines(rows: readonly Row[]): FixtureLine[] {
  const header = [
    'import type { OperationArguments, OperationBody, OperationStatus, operations } from "@defender-endpoint/types";',
    'import type * as contract from "./contract.ts";',
    "type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;",
  ];
  const operationIds = [...new Set(rows.map(({ operation }) => operation.operationId))];
  return [
    ...header.map((text) => ({ text })),
    ...operationIds.flatMap((operationId) =>
      operationStatements(operationId, rows).map((text) => ({ text, operationId })),
    ),
    ...rows.flatMap((row, index) => rowStatements(row, index).map((text) => ({ text, rowId: row.id }))),
  ];
}

/** Statuses and parameters are those of the contract, and no others. */
function operationStatements(operationId: string, rows: readonly Row[]): string[] {
  const own = rows.filter(({ operation }) => operation.operationId === operationId);
  const statuses = [...new Set(own.map(({ status }) => status))];
  const undocumented = [418, 299, 599].find((status) => !statuses.includes(status));
  const parameters = Object.fromEntries(own[0]?.operation.parameters.map(({ name }) => [name, true]) ?? []);
  return [
    `export const ${operationId}Statuses: Same<OperationStatus<"${operationId}">, ${statuses.join(" | ")}> = true;`,
    `export const ${operationId}Parameters: Same<operations["${operationId}"]["parameters"], contract.operations["${operationId}"]["parameters"]> = true;`,
    `export const ${operationId}Arguments: Record<keyof OperationArguments<"${operationId}">, true> = ${JSON.stringify(parameters)};`,
    "// @ts-expect-error: the contract does not document this status.",
    `export const ${operationId}Undocumented: OperationStatus<"${operationId}"> = ${undocumented};`,
  ];
}

/** The status and its body are there, the body is the contract's to the last member, and it takes the documented examples. */
function rowStatements({ operation: { operationId }, status, mediaType, examples }: Row, index: number): string[] {
  const documented = `export const status${index}: OperationStatus<"${operationId}"> = ${status};`;
  if (mediaType === "") return [documented];
  const member = `operations["${operationId}"]["responses"][${status}]["content"]["${mediaType}"]`;
  return [
    documented,
    `export const body${index}: Same<${member}, contract.${member}> = true;`,
    ...Object.values(examples).map(
      (value, number) =>
        `export const example${index}_${number}: OperationBody<"${operationId}", ${status}> & ${member} = ${JSON.stringify(value)};`,
    ),
  ];
}

const config = {
  extends: "../../tsconfig.json",
  compilerOptions: { noEmit: true, types: [] },
  include: [],
  files: ["rows.ts"],
};

interface CompilerError {
  readonly line: number;
  readonly message: string;
}

async function compile(folder: string): Promise<CompilerError[]> {
  const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin/tsc");
  const output = await new Promise<string>((done, fail) => {
    execFile(process.execPath, [tsc, "-p", folder, "--pretty", "false"], (error, stdout, stderr) => {
      if (error && stdout === "") fail(new Error(`tsc could not check the fixture of the types: ${stderr}`));
      else done(stdout);
    });
  });
  // Lines that are indented explain the one before them.
  return output
    .split("\n")
    .filter((text) => /^\S/.test(text))
    .map((text) => {
      const [, line, message = ""] = /rows\.ts\((\d+),\d+\): error (.*)$/.exec(text) ?? [];
      if (line === undefined) throw new Error(`tsc could not check the fixture of the types: ${text}`);
      return { line: Number(line), message };
    });
}
