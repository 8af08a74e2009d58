import type { ValidationIssue } from "../checks/validate.ts";
import { numberFormats, type TextFormats } from "./formats.ts";
import type { Schema, SchemaType } from "./schema.ts";

/** Why a value does not fit, or undefined if it does. */
export type Check = (value: unknown) => ValidationIssue | undefined;

/** What schemas refer to by name. */
export interface SchemaEnvironment {
  /** The check of a schema of the contract's components. */
  readonly component: (ref: string) => Check;
  /** The schema that a `$ref` names, or the schema itself. */
  readonly resolve: (schema: Schema) => Schema;
  /** A format that is not among these is not checked. */
  readonly formats: TextFormats;
}

/**
 * A check of values against a schema. It is put together from closures: nothing is generated, so that it works where `eval` is
 * forbidden, and the contract's schemas stay data.
 */
export function compileSchema(schema: Schema, environment: SchemaEnvironment): Check {
  const { $ref, type, enum: values, const: constant, allOf = [], anyOf, oneOf } = schema;
  const compile = (part: Schema) => compileSchema(part, environment);
  const checks: Check[] = [
    ...($ref === undefined ? [] : [referenceTo($ref, environment)]),
    ...(type === undefined ? [] : [typeCheck([type].flat())]),
    ...(values
      ? [check("enum", `must be one of ${values.join(", ")}`, (value) => values.includes(value as string))]
      : []),
    ...(constant === undefined ? [] : [check("const", "must be the one allowed value", (value) => value === constant)]),
    ...numberChecks(schema),
    ...textChecks(schema, environment.formats),
    ...listChecks(schema, compile),
    ...objectChecks(schema, compile),
    ...allOf.map(compile),
    ...(anyOf ? [anyCheck(anyOf.map(compile))] : []),
    ...(oneOf ? [oneCheck(oneOf.map(compile))] : []),
  ];
  const [first, second, ...others] = checks;
  if (!first) return () => undefined;
  if (!second) return first;
  if (others.length === 0) return (value) => first(value) ?? second(value);
  return (value) => {
    for (const one of checks) {
      const issue = one(value);
      if (issue) return issue;
    }
    return undefined;
  };
}

function check(keyword: string, message: string, fits: (value: unknown) => boolean): Check {
  const issue: ValidationIssue = { instancePath: "", keyword, message };
  return (value) => (fits(value) ? undefined : issue);
}

/** Looked up with the first value: schemas may contain themselves. */
function referenceTo(ref: string, { component }: SchemaEnvironment): Check {
  let target: Check | undefined;
  return (value) => {
    target ??= component(ref);
    return target(value);
  };
}

const isOfType: Readonly<Record<SchemaType, (value: unknown) => boolean>> = {
  string: (value) => typeof value === "string",
  integer: Number.isInteger,
  number: Number.isFinite,
  boolean: (value) => typeof value === "boolean",
  object: isObject,
  array: Array.isArray,
  null: (value) => value === null,
};

function typeCheck(types: readonly SchemaType[]): Check {
  const tests = types.map((type) => isOfType[type]);
  const [only, ...others] = tests;
  const fits = only && others.length === 0 ? only : (value: unknown) => tests.some((test) => test(value));
  return check("type", `must be ${types.join(" or ")}`, fits);
}

function numberChecks({ minimum, maximum, format = "" }: Schema): Check[] {
  const hasFormat = Object.hasOwn(numberFormats, format) ? numberFormats[format] : undefined;
  const ofNumber = (fits: (value: number) => boolean) => (value: unknown) => typeof value !== "number" || fits(value);
  return [
    ...(minimum === undefined
      ? []
      : [
          check(
            "minimum",
            `must be >= ${minimum}`,
            ofNumber((n) => n >= minimum),
          ),
        ]),
    ...(maximum === undefined
      ? []
      : [
          check(
            "maximum",
            `must be <= ${maximum}`,
            ofNumber((n) => n <= maximum),
          ),
        ]),
    ...(hasFormat ? [check("format", `must be of format ${format}`, ofNumber(hasFormat))] : []),
  ];
}

function textChecks({ minLength, maxLength, pattern, format = "" }: Schema, formats: TextFormats): Check[] {
  const hasFormat = Object.hasOwn(formats, format) ? formats[format] : undefined;
  const expression = pattern === undefined ? undefined : new RegExp(pattern, "u");
  const ofText = (fits: (value: string) => boolean) => (value: unknown) => typeof value !== "string" || fits(value);
  // A length is one of characters, of which some take two places in a string.
  const atLeast = (least: number) => (text: string) => text.length >= least && [...text].length >= least;
  const atMost = (most: number) => (text: string) => text.length <= most || [...text].length <= most;
  return [
    ...(minLength === undefined
      ? []
      : [check("minLength", `must have at least ${minLength} characters`, ofText(atLeast(minLength)))]),
    ...(maxLength === undefined
      ? []
      : [check("maxLength", `must have at most ${maxLength} characters`, ofText(atMost(maxLength)))]),
    ...(expression
      ? [
          check(
            "pattern",
            `must match ${pattern}`,
            ofText((text) => expression.test(text)),
          ),
        ]
      : []),
    ...(hasFormat ? [check("format", `must be of format ${format}`, ofText(hasFormat))] : []),
  ];
}

function listChecks({ items, minItems, maxItems }: Schema, compile: (schema: Schema) => Check): Check[] {
  const ofList = (fits: (list: readonly unknown[]) => boolean) => (value: unknown) =>
    !Array.isArray(value) || fits(value);
  const itemCheck = items && compile(items);
  return [
    ...(minItems === undefined
      ? []
      : [
          check(
            "minItems",
            `must have at least ${minItems} items`,
            ofList(({ length }) => length >= minItems),
          ),
        ]),
    ...(maxItems === undefined
      ? []
      : [
          check(
            "maxItems",
            `must have at most ${maxItems} items`,
            ofList(({ length }) => length <= maxItems),
          ),
        ]),
    ...(itemCheck ? [(value: unknown) => (Array.isArray(value) ? firstIssueIn(value, itemCheck) : undefined)] : []),
  ];
}

function firstIssueIn(list: readonly unknown[], itemCheck: Check): ValidationIssue | undefined {
  for (let index = 0; index < list.length; index += 1) {
    const issue = itemCheck(list[index]);
    if (issue) return within(index, issue);
  }
  return undefined;
}

function objectChecks(schema: Schema, compile: (schema: Schema) => Check): Check[] {
  const { required = [], properties = {}, additionalProperties = true, minProperties = 0 } = schema;
  const members = Object.entries(properties).map(([name, member]): [string, Check] => [name, compile(member)]);
  const others = typeof additionalProperties === "object" ? compile(additionalProperties) : undefined;
  const isClosed = additionalProperties === false;
  const missing = required.map((name): [string, ValidationIssue] => [
    name,
    { instancePath: "", keyword: "required", message: `must have ${name}`, missing: name },
  ]);
  const few = { instancePath: "", keyword: "minProperties", message: `must have at least ${minProperties} members` };
  if (missing.length + members.length + minProperties === 0 && !others && !isClosed) return [];

  function checkOthers(value: object): ValidationIssue | undefined {
    for (const [name, member] of Object.entries(value)) {
      if (Object.hasOwn(properties, name)) continue;
      const issue = isClosed
        ? { instancePath: "", keyword: "additionalProperties", message: "must not be there" }
        : others?.(member);
      if (issue) return within(name, issue);
    }
    return undefined;
  }

  return [
    (value) => {
      if (!isObject(value)) return undefined;
      for (const [name, issue] of missing) if (memberOf(value, name) === undefined) return issue;
      if (minProperties > 0 && Object.keys(value).length < minProperties) return few;
      for (const [name, memberCheck] of members) {
        const member = memberOf(value, name);
        const issue = member === undefined ? undefined : memberCheck(member);
        if (issue) return within(name, issue);
      }
      return isClosed || others ? checkOthers(value) : undefined;
    },
  ];
}

function anyCheck(branches: readonly Check[]): Check {
  const fits = (value: unknown) => branches.some((branch) => branch(value) === undefined);
  return check("anyOf", "must fit one of several schemas", fits);
}

function oneCheck(branches: readonly Check[]): Check {
  const fits = (value: unknown) => branches.filter((branch) => branch(value) === undefined).length === 1;
  return check("oneOf", "must fit exactly one of several schemas", fits);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A member that is the object's own: what every object inherits is none of its members. */
function memberOf(value: object, name: string): unknown {
  return Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
}

function within(key: string | number, issue: ValidationIssue): ValidationIssue {
  const escaped = String(key).replaceAll("~", "~0").replaceAll("/", "~1");
  return { ...issue, instancePath: `/${escaped}${issue.instancePath}` };
}
