import { listOperations, type OpenApiDocument } from "@defender-endpoint/spec/document";

/** The operations by name, documented: whatever is mapped over this interface shows the documentation in an editor. */
export function generateOperationIndex(document: OpenApiDocument): string {
  const members = listOperations(document).map(({ operationId, summary, description, rateLimits, permissions }) => {
    const limits = rateLimits.map(({ calls, perSeconds }) => `${calls} calls per ${perSeconds} s`);
    const notes = [
      `${summary}.`,
      description.trim(),
      `Permission: ${permissions.application.join(" or ")}. Quota: ${limits.join(", ") || "none stated"}.`,
    ];
    const lines = notes.join("\n\n").replaceAll("*/", "*\\/").split("\n");
    return `  /**\n${lines.map((line) => `   * ${line}`.trimEnd()).join("\n")}\n   */\n  ${operationId}: operations["${operationId}"];`;
  });
  return `import type { operations } from "./openapi.ts";\n\nexport interface OperationIndex {\n${members.join("\n")}\n}`;
}
