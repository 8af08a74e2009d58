import type { SpecComparison, Use } from "./comparison.ts";
import { child, isSame, type Located } from "./located.ts";
import type { SpecRule } from "./rules.ts";

/** The side of a value that each bound is on, and what holds where it is not stated. */
const bounds = {
  minimum: { isLower: true, unstated: Number.NEGATIVE_INFINITY },
  exclusiveMinimum: { isLower: true, unstated: Number.NEGATIVE_INFINITY },
  minLength: { isLower: true, unstated: 0 },
  minItems: { isLower: true, unstated: 0 },
  minProperties: { isLower: true, unstated: 0 },
  maximum: { isLower: false, unstated: Number.POSITIVE_INFINITY },
  exclusiveMaximum: { isLower: false, unstated: Number.POSITIVE_INFINITY },
  maxLength: { isLower: false, unstated: Number.POSITIVE_INFINITY },
  maxItems: { isLower: false, unstated: Number.POSITIVE_INFINITY },
  maxProperties: { isLower: false, unstated: Number.POSITIVE_INFINITY },
} as const;

/** Stated or not: which of two of them allows more is not asked. */
const texts = ["pattern", "format", "contentEncoding", "contentMediaType"];

const types = ["null", "boolean", "object", "array", "number", "string"];

export const constraintKeywords = [
  ...Object.keys(bounds),
  ...texts,
  "const",
  "enum",
  "multipleOf",
  "type",
  "uniqueItems",
];

/** The keywords that each allow some values and forbid others. */
export function compareConstraints(c: SpecComparison, before: Located, now: Located, use: Use): void {
  compareTypes(c, before, now, use);
  compareValues(c, before, now, use);
  for (const [keyword, { isLower, unstated }] of Object.entries(bounds)) {
    compareNumbers(c, child(before, keyword), child(now, keyword), (was, is) => {
      const [low, high] = isLower ? [was ?? unstated, is ?? unstated] : [is ?? unstated, was ?? unstated];
      if (low !== high) return low < high ? `${use}-narrowed` : `${use}-widened`;
      return undefined;
    });
  }
  compareNumbers(c, child(before, "multipleOf"), child(now, "multipleOf"), (was, is) => {
    if (was === undefined) return `${use}-narrowed`;
    if (is === undefined || was % is === 0) return `${use}-widened`;
    return is % was === 0 ? `${use}-narrowed` : "constraint-changed";
  });
  for (const keyword of texts) compareText(c, child(before, keyword), child(now, keyword), use);
  const [was, is] = [child(before, "uniqueItems"), child(now, "uniqueItems")];
  if ((was.value === true) !== (is.value === true)) {
    c.found(is.value === true ? `${use}-narrowed` : `${use}-widened`, is, describe(was, is));
  }
}

function compareTypes(c: SpecComparison, before: Located, now: Located, use: Use): void {
  const [was, is] = [child(before, "type"), child(now, "type")];
  const [former, present] = [readTypes(was), readTypes(is)];
  const gone = former.filter((type) => !isAmong(present, type));
  const come = present.filter((type) => !isAmong(former, type));
  const isNull = come.length === 1 && come[0] === "null";
  if (gone.length > 0) c.found(`${use}-narrowed`, is, describe(was, is));
  if (come.length === 0) return;
  c.found(isNull && use === "answer" ? "answer-nullable-added" : `${use}-widened`, is, describe(was, is));
}

function readTypes({ value }: Located): readonly string[] {
  if (value === undefined) return types;
  return Array.isArray(value) ? value.map(String) : [String(value)];
}

/** Every integer is a number. */
function isAmong(all: readonly string[], type: string): boolean {
  return all.includes(type) || (type === "integer" && all.includes("number"));
}

function compareValues(c: SpecComparison, before: Located, now: Located, use: Use): void {
  const [was, is] = [readValues(before), readValues(now)];
  const place = child(now, [before, now].some(({ value }) => "const" in Object(value)) ? "const" : "enum");
  const gone = is && (was?.filter((value) => !is.includes(value)) ?? ["every other value"]);
  const come = was && (is?.filter((value) => !was.includes(value)) ?? ["every other value"]);
  if (gone?.length) c.found(`${use}-narrowed`, place, `no longer ${gone.join(", ")}`);
  if (come?.length) c.found(`${use}-widened`, place, `also ${come.join(", ")}`);
}

function readValues({ value }: Located): string[] | undefined {
  const { const: only, enum: several } = Object(value);
  if (only !== undefined) return [JSON.stringify(only)];
  return Array.isArray(several) ? several.map((one) => JSON.stringify(one)) : undefined;
}

function compareNumbers(
  c: SpecComparison,
  before: Located,
  now: Located,
  judge: (was: number | undefined, is: number | undefined) => SpecRule | undefined,
): void {
  const [was, is] = [before.value, now.value];
  if (was === is) return;
  const areNumbers = isNumber(was) && isNumber(is);
  const rule = areNumbers ? judge(was, is) : isSame(before, now) ? undefined : "not-understood";
  if (rule !== undefined) c.found(rule, now, describe(before, now));
}

function isNumber(value: unknown): value is number | undefined {
  return value === undefined || typeof value === "number";
}

function compareText(c: SpecComparison, before: Located, now: Located, use: Use): void {
  if (before.value === now.value) return;
  const isNew = before.value === undefined;
  const rule = isNew
    ? (`${use}-narrowed` as const)
    : now.value === undefined
      ? (`${use}-widened` as const)
      : "constraint-changed";
  c.found(rule, now, describe(before, now));
}

function describe(before: Located, now: Located): string {
  return `${JSON.stringify(now.value) ?? "none"}, was ${JSON.stringify(before.value) ?? "none"}`;
}
