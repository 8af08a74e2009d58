import { readFileSync } from "node:fs";

const source = new URL("document/expressions.ts", import.meta.resolve("@defender-endpoint/spec/document"));
const imports = /^import type \{[^}]*\} from "\.\/forms\.ts";\n/m;

/** The reader of the contract's expressions, which is the spec's own: common scenarios are made from them at run time as well. */
export function generateExpressions(): string {
  const text = readFileSync(source, "utf8");
  if (!imports.test(text)) throw new Error("spec/document/expressions.ts no longer imports its types from ./forms.ts.");
  return text.replace(
    imports,
    'import type { RateLimit } from "../operations/operation.ts";\nimport type { Json, JsonObject } from "../scenarios/json.ts";\n',
  );
}
