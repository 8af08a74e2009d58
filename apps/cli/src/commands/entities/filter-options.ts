import type { OperationId } from "@defender-endpoint/client";
import { answerMembers, knownValues, type Schema } from "@defender-endpoint/types/argument-schemas";
import { type FilterType, operationDetails } from "@defender-endpoint/types/operation-details";
import { InvalidArgumentError, Option } from "commander";
import { suggesting } from "../../input/suggested-values.ts";
import { UsageError } from "../../usage-error.ts";

/** An option for what the contract says a list can be filtered by. Times have --since. */
export interface FilterOption {
  /** The API's own name of the member. */
  readonly member: string;
  readonly option: Option;
  /** The condition that the values of the option stand for. */
  condition(values: readonly (string | number | boolean)[]): unknown;
}

export function filterOptions(operationId: OperationId): FilterOption[] {
  const members = Object.entries(operationDetails[operationId].odata?.filter ?? {});
  const answered = answerMembers(operationId);
  return members
    .filter(([, type]) => type !== "datetime")
    .map(([member, type]) => filterOption(member, type, answered[member] ?? {}));
}

function filterOption(member: string, type: FilterType, schema: Schema): FilterOption {
  const isList = type.endsWith("[]");
  const words = isList
    ? "has this one"
    : type === "string"
      ? "is this, or begins so: pc-*"
      : "is this; can be repeated";
  const option = new Option(`--${member} <${type === "number" ? "number" : "value"}>`, words)
    .argParser((text: string, before: unknown) => [...(Array.isArray(before) ? before : []), readValue(type, text)])
    .helpGroup("Only those whose:");
  const values = () => (type === "boolean" ? ["true", "false"] : knownValues(schema));
  return {
    member,
    option: suggesting(option, { values }),
    condition(values) {
      const [only] = values;
      if (isList) return { any: values.length === 1 ? only : refuse(member) };
      if (values.length > 1) return { in: values };
      const start = type === "string" && /^(.*)\*$/.exec(String(only))?.[1];
      return typeof start === "string" ? { startswith: start } : only;
    },
  };
}

function refuse(member: string): never {
  throw new UsageError(`--${member} can be given once. Say more with --filter.`);
}

function readValue(type: FilterType, text: string): string | number | boolean {
  if (type === "number") {
    if (/^[+-]?\d{1,15}$/.test(text)) return Number(text);
    throw new InvalidArgumentError("Expected a number.");
  }
  if (type !== "boolean") return text;
  if (text === "true" || text === "false") return text === "true";
  throw new InvalidArgumentError("Expected true or false.");
}
