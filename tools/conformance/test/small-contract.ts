import type { OpenApiDocument } from "@defender-endpoint/spec/document";
import type { Scenario } from "@defender-endpoint/types/scenarios";
import { schemaChecksOf } from "../src/contract/schema-check.ts";
import type { RequestLine } from "../src/requests/request-line.ts";
import type { Subject } from "../src/subject/subject.ts";

type Answers = Readonly<Record<number, readonly [] | readonly [mediaType: string, schema: object]>>;

const thing = ["application/json", { $ref: "#/components/schemas/Thing" }] as const;
const error = ["application/json", { $ref: "#/components/schemas/Error" }] as const;
const count = ["text/plain", { type: "integer", minimum: 0 }] as const;
const nothing = [] as const;

/** A contract with an operation of each shape, small enough to be seen through. */
export const smallDocument: OpenApiDocument = fromJson({
  info: { version: "1" },
  servers: [],
  components: {
    schemas: {
      Thing: { type: "object", required: ["id"], properties: { id: { type: "string" } } },
      Error: { type: "object", required: ["error"], properties: { error: { type: "object", required: ["code"] } } },
    },
  },
  "x-rate-limit-classes": { none: [] },
  "x-scenarios": {},
  "x-provider-states": { callerAuthorized: { summary: "", provides: ["token"] }, entityAbsent: { summary: "" } },
  paths: {
    "/api/ping": { get: operation("ping", [], { 200: thing, 400: error }, { pinged: 200 }) },
    "/api/things": {
      get: operation(
        "listThings",
        [
          query("kind", { type: "string", enum: ["red", "blue"] }, "red"),
          query("$filter", { type: "string", format: "odata-filter" }, "id eq 'T-0001'"),
        ],
        { 200: thing, 400: error },
        { listed: 200 },
      ),
      post: {
        ...operation("makeThing", [], { 201: thing, 400: error }, { made: 201 }),
        requestBody: {
          required: true,
          "x-invalid": { code: "InvalidRequestBody", message: "" },
          content: {
            "application/json": {
              schema: {
                type: "object",
                required: ["Kind"],
                properties: { Kind: { type: "string", enum: ["red", "blue"] }, Size: { type: "integer", minimum: 1 } },
              },
            },
          },
        },
      },
    },
    "/api/things/$count": { get: operation("countThings", [], { 200: count }, { counted: 200 }) },
    "/api/things/{id}": {
      get: operation("getThing", [id()], { 200: thing, 400: error, 404: error }, { found: 200, absent: 404 }),
      delete: operation("dropThing", [id()], { 204: nothing, 400: error, 404: error }, { dropped: 204, gone: 404 }),
    },
  },
});

/** What the small service answers, and what it is asked: right in every point. */
export async function answerSmall({ method, target, body }: RequestLine): Promise<Response> {
  const url = new URL(target.replace("/api/v1.0/", "/api/"), "http://small.test");
  const [, , collection, key] = url.pathname.split("/");
  if (collection === "ping") return Response.json({ id: "pong" });
  if (key === "$count") return new Response("1", { headers: { "Content-Type": "text/plain" } });
  if (method === "POST")
    return isThing(body) ? Response.json({ id: "T-0001" }, { status: 201 }) : refuse("InvalidRequestBody");
  if (key === undefined) return listed(url.searchParams);
  const asked = decodeURIComponent(key);
  if (!/^T-[0-9]{4}$/.test(asked)) return refuse("InvalidId");
  if (asked !== "T-0001") return refuse("ResourceNotFound", 404);
  return method === "DELETE" ? new Response(null, { status: 204 }) : Response.json({ id: asked });
}

/** A subject of the small contract, in which mock and provider are as given. */
export function smallSubject(
  mock: (line: RequestLine) => Promise<Response>,
  provider: (line: RequestLine) => Promise<Response> = mock,
): Subject {
  return {
    document: smallDocument,
    checks: schemaChecksOf(smallDocument),
    catalogue: smallCatalogue(),
    pacts: [],
    record: {},
    mock,
    openProvider: () => ({
      enter: async () => "token",
      leave: async () => {},
      ask: provider,
      close: async () => {},
    }),
  };
}

function listed(given: URLSearchParams): Response {
  const [kinds, filters] = [given.getAll("kind"), given.getAll("$filter")];
  if (kinds.length > 1 || !["red", "blue", undefined].includes(kinds[0])) return refuse("InvalidKind");
  if (filters.length > 1 || (filters[0] !== undefined && !/^id eq '/.test(filters[0]))) return refuse("");
  return Response.json({ id: "all" });
}

function isThing(text: string | undefined): boolean {
  try {
    const { Kind: kind, Size: size = 1 } = JSON.parse(text ?? "");
    return ["red", "blue"].includes(kind) && Number.isInteger(size) && size >= 1;
  } catch {
    return false;
  }
}

function refuse(code: string, status = 400): Response {
  return Response.json({ error: { code } }, { status });
}

/** By operation: what is asked for, the name of its success, and that of what is answered about something absent. */
const exchanges = {
  ping: { asked: {}, success: "pinged" },
  listThings: { asked: { $filter: "id eq 'T-0001'" }, success: "listed" },
  countThings: { asked: {}, success: "counted" },
  makeThing: { asked: {}, body: { Kind: "red" }, success: "made" },
  getThing: { asked: { id: "T-0001" }, success: "found", absence: "absent" },
  dropThing: { asked: { id: "T-0001" }, success: "dropped", absence: "gone" },
};

function smallCatalogue(): Subject["catalogue"] {
  const caller = { name: "callerAuthorized", params: {} };
  const absent = { name: "entityAbsent", params: {} };
  const notFound = { status: 404, body: { error: { code: "ResourceNotFound" } } };
  return Object.fromEntries(
    Object.entries(exchanges).map(([operationId, exchange]): [string, Record<string, Scenario>] => {
      const { asked, success, body, absence } = { body: undefined, absence: undefined, ...exchange };
      const request = { arguments: asked, body };
      const scenarios = [
        { operationId, name: success, states: [caller], request, response: { status: 200 } },
        ...(absence === undefined
          ? []
          : [{ operationId, name: absence, states: [caller, absent], request, response: notFound }]),
      ];
      return [operationId, Object.fromEntries(scenarios.map((one) => [one.name, fromJson<Scenario>(one)]))];
    }),
  );
}

function operation(operationId: string, parameters: object[], answers: Answers, scenarios: Record<string, number>) {
  const sources = Object.entries(scenarios).map(([name, status]) => {
    const example = answers[status]?.length === 0 ? {} : { example: name };
    return [name, { response: { status, ...example } }];
  });
  const responses = Object.entries(answers).map(([status, [mediaType, schema]]) => {
    const names = Object.keys(scenarios).filter((name) => scenarios[name] === Number(status));
    const examples = Object.fromEntries(names.map((name) => [name, { value: {} }]));
    return [status, mediaType === undefined ? {} : { content: { [mediaType]: { schema, examples } } }];
  });
  return {
    operationId,
    parameters,
    responses: Object.fromEntries(responses),
    "x-permissions": { application: ["Thing.Read.All"], delegated: [] },
    "x-rate-limits": "none",
    "x-scenarios": Object.fromEntries(sources),
  };
}

function id(): object {
  const schema = { type: "string", pattern: "^T-[0-9]{4}$" };
  return { ...query("id", schema, "T-0001"), in: "path", required: true };
}

function query(name: string, schema: object, example: string): object {
  const code = name.startsWith("$") ? "" : `Invalid${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return { name, in: "query", schema, examples: { usual: { value: example } }, "x-invalid": { code, message: "" } };
}

function fromJson<Value>(value: object): Value {
  return JSON.parse(JSON.stringify(value));
}
