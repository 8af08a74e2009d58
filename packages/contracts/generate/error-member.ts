import { isRecord, type JsonRecord } from "../src/json.ts";

/** A member of the error envelope. */
export function errorMember(body: unknown, name: "code" | "target"): string | undefined {
  const error: JsonRecord = isRecord(body) && isRecord(body["error"]) ? body["error"] : {};
  const value = error[name];
  return typeof value === "string" ? value : undefined;
}
