import { readFileSync } from "node:fs";
import type { Scenario } from "@defender-endpoint/types/scenarios";
import { isRecord, type JsonRecord } from "../src/json.ts";

const bundled = new URL("../../../spec/generated/openapi.json", import.meta.url);
let document: JsonRecord | undefined;

/** The schema of the answer that a scenario expects, as the bundled contract has it. */
export function responseSchema({ operationId, response }: Scenario): JsonRecord {
  document ??= JSON.parse(readFileSync(bundled, "utf8")) as JsonRecord;
  for (const item of Object.values(member(document, "paths"))) {
    for (const operation of Object.values(follow(item))) {
      if (!isRecord(operation) || operation["operationId"] !== operationId) continue;
      const answer = follow(member(operation, "responses")[String(response.status)]);
      return follow(follow(member(answer, "content")[response.mediaType])["schema"]);
    }
  }
  throw new Error(`The contract has no operation ${operationId}.`);
}

/** What a `$ref` points to; anything else is returned as it is. */
export function follow(value: unknown): JsonRecord {
  if (!isRecord(value)) return {};
  const ref = value["$ref"];
  if (typeof ref !== "string") return value;
  const keys = ref.replace(/^#\//, "").split("/");
  const target = keys.reduce<unknown>(
    (node, key) => follow(node)[key.replaceAll("~1", "/").replaceAll("~0", "~")],
    document,
  );
  return follow(target);
}

function member(object: JsonRecord, name: string): JsonRecord {
  return follow(object[name]);
}
