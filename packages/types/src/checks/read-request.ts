import type { Operation, OperationParameter } from "../operations/operation.ts";
import type { OperationRules, Refusal } from "../operations/operation-detail-types.ts";
import { type Check, compileSchema, type SchemaEnvironment } from "../schema/compile-schema.ts";
import type { OperationSchemas } from "../schema/resource-schemas.ts";
import type { Schema } from "../schema/schema.ts";
import { membersOf, type RawBody } from "./request-body.ts";

/** What a request holds before it is understood: path parameters decoded, query and body as they came. */
export interface RawRequest {
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Absent where nothing was sent. */
  readonly body?: RawBody;
}

/** The first thing wrong with a request, in the words of the error that answers it. */
export interface InvalidRequest {
  /** The name of the parameter or of the body's member, or `body` where it is the body as a whole. */
  readonly parameter: string;
  readonly code: string;
  readonly message: string;
}

/** Reads requests of one operation. */
export type RequestReader = (
  request: RawRequest,
) => { readonly ok: true; readonly arguments: Record<string, unknown> } | ({ readonly ok: false } & InvalidRequest);

/** What requests of one operation are read by. */
export interface ReadingRules extends Pick<OperationRules, "refusals" | "batch"> {
  readonly operation: Operation;
  readonly schemas: OperationSchemas;
}

/** Makes the reader of an operation's requests: what it is asked in path, query and body, checked, in one object. */
export function createRequestReader(rules: ReadingRules, environment: SchemaEnvironment): RequestReader {
  const { operation, refusals, schemas } = rules;
  const compile = (schema: Schema = {}) => compileSchema(schema, environment);
  const parameters = operation.parameters.map((parameter) => {
    const schema = schemas.parameters[parameter.name];
    const read = parameter.type === "array" ? listReader(schema?.items) : valueReader(schema);
    return { parameter, read, check: compile(schema) };
  });
  const readBody = createBodyReader(
    rules,
    schemas.body && environment.resolve(schemas.body),
    schemas.body && compile(schemas.body),
  );

  return (request) => {
    const values: Record<string, unknown> = {};
    for (const { parameter, read, check } of parameters) {
      const { name, required } = parameter;
      const given = givenValues(request, parameter);
      if (given.length === 0) {
        if (!required) continue;
        return { ok: false, ...missing(name) };
      }
      const value = read(given);
      if (check(value)) return { ok: false, ...refuse(refusals.parameters[name], name, given.join(", ")) };
      values[name] = value;
    }
    const refusal = readBody(request.body, values);
    return refusal ? { ok: false, ...refusal } : { ok: true, arguments: values };
  };
}

/** The values of a parameter. A list in a query has its name before each item; in a path, commas between them. */
function givenValues({ path, query }: RawRequest, { name, in: place, type }: OperationParameter): string[] {
  if (place === "query") return query.getAll(name);
  const value = path[name];
  if (value === undefined) return [];
  return type === "array" ? value.split(",") : [value];
}

function listReader(items: Schema | undefined): (given: readonly string[]) => unknown {
  const decode = decoder(items);
  return (given) => given.map(decode);
}

/** A parameter that is given twice has no value, which fits no schema. */
function valueReader(schema: Schema | undefined): (given: readonly string[]) => unknown {
  const decode = decoder(schema);
  return ([text = "", ...others]) => (others.length === 0 ? decode(text) : undefined);
}

/** Only plain decimal digits are a number here: `Number` would also take "", "0x10" and "4e1". */
function decoder(schema: Schema | undefined): (text: string) => unknown {
  const types = [schema?.type].flat();
  const digits = types.includes("number") ? /^[+-]?\d{1,15}(\.\d+)?$/ : /^[+-]?\d{1,15}$/;
  if (types.includes("number") || types.includes("integer")) {
    return (text) => (digits.test(text) ? Number(text) : text);
  }
  if (types.includes("boolean")) return (text) => (text === "true" || text === "false" ? text === "true" : text);
  return (text) => text;
}

type BodyReader = (body: RawRequest["body"], values: Record<string, unknown>) => InvalidRequest | undefined;

/** Makes what adds the members of a body to the values, or says what is wrong with it. */
function createBodyReader(rules: ReadingRules, { properties = {} }: Schema = {}, check: Check | undefined): BodyReader {
  const { operation, refusals, schemas, batch } = rules;
  const { body: expected } = operation;
  if (!expected || !check) return () => undefined;
  const { body: refusal = invalidBody } = refusals;

  // The names of parts are not told apart by case (decided): the documentation itself writes them in two ways.
  const names = new Map(Object.keys(properties).map((name) => [name.toLowerCase(), name]));

  function members(body: RawRequest["body"]): unknown {
    if (body === undefined || body === "") return {};
    if (typeof body === "string") return membersOf(body);
    const parts = Array.from(body, ([given, part]): [string, unknown] => {
      const name = names.get(given.toLowerCase()) ?? given;
      return [name, typeof part === "string" ? decoder(properties[name])(part) : part];
    });
    return membersOf(parts);
  }

  return (body, values) => {
    const isAbsent = body === undefined || body === "";
    if (isAbsent && !schemas.bodyRequired) return undefined;
    const given = members(body);
    const received = batch && lengthOf(given, batch.member);
    if (batch && received !== undefined && received > batch.max) return tooMany(batch, received);
    const issue = check(given);
    if (issue?.missing !== undefined && issue.instancePath === "") return missing(issue.missing);
    const [, name = "body"] = issue?.instancePath.split("/") ?? [];
    if (issue) return refuse(refusal, name, issue.instancePath.slice(1) || "its root");
    if (isAbsent) return refuse(refusal, "body", "its root");
    // What the contract does not name is passed over.
    for (const member of Object.keys(expected.members)) {
      if (Object.hasOwn(given as object, member)) values[member] = Reflect.get(given as object, member);
    }
    return undefined;
  };
}

function lengthOf(given: unknown, member: string): number | undefined {
  const list: unknown = typeof given === "object" && given !== null ? Reflect.get(given, member) : undefined;
  return Array.isArray(list) ? list.length : undefined;
}

/** The code is documented for batches of every kind; the words are ours. */
function tooMany({ member, max }: NonNullable<OperationRules["batch"]>, received: number): InvalidRequest {
  const message = `Maximum batch size exceeded. Received: ${received}, allowed: ${max}.`;
  return { parameter: member, code: "MaximumBatchSizeExceeded", message };
}

function missing(parameter: string): InvalidRequest {
  return { parameter, code: "MissingRequiredParameter", message: `The required parameter ${parameter} is missing.` };
}

/** The refusal of a value as it stood in the request, of which a long one is cut. */
export function refuse({ code, message }: Refusal = invalidValue, parameter: string, given: string): InvalidRequest {
  const shown = given.length > 64 ? `${given.slice(0, 64)}…` : given;
  return { parameter, code, message: message.replace("{value}", () => shown) };
}

const invalidValue: Refusal = { code: "InvalidInput", message: "{value} is invalid." };
/** Here the value stands for the place in the body. */
const invalidBody: Refusal = { code: "InvalidRequestBody", message: "The request body is invalid at {value}." };
