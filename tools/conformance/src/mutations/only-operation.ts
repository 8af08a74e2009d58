import type { OpenApiDocument } from "@defender-endpoint/spec/document";
import { schemaChecksOf } from "../contract/schema-check.ts";
import { isOfOperation } from "../pacts/pact-exchange.ts";
import type { Subject } from "../subject/subject.ts";

/** A subject as if the contract had one operation: what drifts in it is looked for nowhere else. */
export function onlyOperation(subject: Subject, operationId: string): Subject {
  const document = onlyPath(subject.document, operationId);
  const pacts = subject.pacts.map((pact) => ({
    ...pact,
    interactions: pact.interactions.filter((interaction) => isOfOperation(interaction, operationId)),
  }));
  return {
    ...subject,
    document,
    checks: schemaChecksOf(document),
    // A pact in which there is nothing to verify is red.
    pacts: pacts.filter(({ interactions }) => interactions.length > 0),
    record: { [operationId]: subject.record[operationId] ?? [] },
  };
}

export function onlyPath(document: OpenApiDocument, operationId: string): OpenApiDocument {
  const paths = Object.entries(document.paths).flatMap(([path, item]) => {
    const methods = Object.entries(item).filter(([, operation]) => operation.operationId === operationId);
    return methods.length === 0 ? [] : [[path, Object.fromEntries(methods)]];
  });
  return { ...document, paths: Object.fromEntries(paths) };
}
