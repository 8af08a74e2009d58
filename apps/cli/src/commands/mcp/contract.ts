import { createRequire } from "node:module";
import type { OperationId } from "@defender-endpoint/types";

/** Whatever stands in the contract: a schema, a parameter, or a reference to one. */
export type Node = Readonly<Record<string, unknown>>;

/** What the contract says of an operation in words and schemas. What a client needs to call it is in the operation table. */
export interface OperationText {
  readonly operationId: OperationId;
  readonly summary: string;
  readonly description: string;
  readonly parameters?: readonly Node[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Node }>> };
}

interface Contract {
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationText>>>>;
}

// 600 kB that no other command needs: this module is loaded on demand.
const contract: Contract = createRequire(import.meta.url)("@defender-endpoint/spec/openapi.json");

const texts = new Map(
  Object.values(contract.paths).flatMap((path) =>
    Object.values(path).map((operation): [string, OperationText] => [operation.operationId, operation]),
  ),
);

export function operationText(operationId: OperationId): OperationText {
  const text = texts.get(operationId);
  if (text === undefined) throw new Error(`The contract has no ${operationId}. Run \`npm run generate\`.`);
  return text;
}

/** A part of the contract with what it refers to in its place, and without what only this project's tools read. */
export function inlined(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(inlined);
  if (typeof node !== "object" || node === null) return node;
  if ("$ref" in node) return inlined(target(String(node.$ref)));
  return Object.fromEntries(
    Object.entries(node).flatMap(([name, value]) => (name.startsWith("x-") ? [] : [[name, inlined(value)]])),
  );
}

function target(ref: string): unknown {
  return ref
    .slice("#/".length)
    .split("/")
    .reduce<unknown>((node, key) => Reflect.get(Object(node), key), contract);
}
