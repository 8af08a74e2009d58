import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type OpenApiDocument, type Operation, resolve } from "@defender-endpoint/spec/document";
import { operationsOf } from "../../contract/contract.ts";
import type { Row } from "../../contract/rows.ts";
import type { Subject } from "../../subject/subject.ts";
import type { Cell } from "../cell.ts";

const reports = join(import.meta.dirname, "../../../reports");

// Nothing but the document matters to this column, and most mutations leave that alone.
const checked = new WeakMap<OpenApiDocument, Promise<Cell[]>>();

/** `tsc` says so, line by line: the published types have the row's status and body, and they are those of the contract. */
export function checkTypes({ document }: Subject, rows: readonly Row[]): Promise<Cell[]> {
  const cells = checked.get(document) ?? compileFixture(document, rows);
  checked.set(document, cells);
  return cells;
}

async function compileFixture(document: OpenApiDocument, rows: readonly Row[]): Promise<Cell[]> {
  const lines = fixtureLines(document, rows);
  mkdirSync(reports, { recursive: true });
  const folder = mkdtempSync(join(reports, "types-"));
  // Imported here, because it brings a compiler along, which costs the other columns more than all of their own.
  const { generateTypes } = await import("@defender-endpoint/types/generate/types");
  try {
    writeFileSync(join(folder, "contract.ts"), await generateTypes(JSON.stringify(document)));
    writeFileSync(join(folder, "rows.ts"), lines.map(([text]) => text).join("\n"));
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
    const errors = await compile(folder);
    return rows.map(({ id, operation: { operationId } }) => ({
      checked: lines.filter(([, about]) => about === id).length,
      problems: errors
        .filter(({ line }) => ["every row", operationId, id].includes(lines[line - 1]?.[1] ?? "every row"))
        .map(({ message }) => message),
    }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A line of the fixture, and what it is about: a row, an operation and thereby all its rows, or every row. */
type FixtureLine = readonly [text: string, about: string];

function fixtureLines(document: OpenApiDocument, rows: readonly Row[]): FixtureLine[] {
  const header = [
    'import type { OperationArguments, OperationBody, OperationStatus, operations } from "@defender-endpoint/types";',
    'import type * as contract from "./contract.ts";',
    "type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;",
  ];
  const about = (name: string, lines: readonly string[]) => lines.map((text): FixtureLine => [text, name]);
  return [
    ...about("every row", header),
    ...operationsOf(document).flatMap((operation) =>
      about(operation.operationId, operationStatements(document, operation)),
    ),
    ...rows.flatMap((row, index) => about(row.id, rowStatements(row, index))),
  ];
}

/** Statuses, parameters and members of the body are those of the contract, and no others. */
function operationStatements(document: OpenApiDocument, operation: Operation): string[] {
  const { operationId, parameters, responses } = operation;
  const id = `"${operationId}"`;
  const undocumented = [418, 299, 599].find((status) => !(status in responses));
  const [media] = Object.values(operation.requestBody?.content ?? {});
  const { properties = {} } = media === undefined ? {} : resolve(document, media.schema);
  const names = [...parameters.map(({ name }) => name), ...Object.keys(Object(properties))];
  const given = JSON.stringify(Object.fromEntries(names.map((name) => [name, true])));
  return [
    `export const ${operationId}Statuses: Same<OperationStatus<${id}>, ${Object.keys(responses).join(" | ")}> = true;`,
    `export const ${operationId}Parameters: Same<operations[${id}]["parameters"], contract.operations[${id}]["parameters"]> = true;`,
    `export const ${operationId}Arguments: Record<keyof OperationArguments<${id}>, true> = ${given};`,
    "// @ts-expect-error: the contract does not document this status.",
    `export const ${operationId}Undocumented: OperationStatus<${id}> = ${undocumented};`,
  ];
}

/** The status and its body are there, the body is the contract's to the last member, and it takes the documented examples. */
function rowStatements({ operation: { operationId }, status, mediaType, examples }: Row, index: number): string[] {
  const documented = `export const status${index}: OperationStatus<"${operationId}"> = ${status};`;
  if (mediaType === "") return [documented];
  const member = `operations["${operationId}"]["responses"][${status}]["content"]["${mediaType}"]`;
  const body = `OperationBody<"${operationId}", ${status}> & ${member}`;
  return [
    documented,
    `export const body${index}: Same<${member}, contract.${member}> = true;`,
    ...Object.values(examples).map(
      (value, number) => `export const example${index}_${number}: ${body} = ${JSON.stringify(value)};`,
    ),
  ];
}

const config = {
  extends: "../../tsconfig.json",
  // Files are of no library of the language, but every platform that calls has them.
  compilerOptions: { noEmit: true, types: [], lib: ["es2023", "dom"] },
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
