import type { Operation } from "./operation.ts";

/** What is known of each operation at run time, by its id. */
export type OperationTable<Id extends string> = { readonly [Each in Id]: Operation & { readonly operationId: Each } };

/**
 * What a line says, with a space between fields. The items of a list may be followed by a type, and by a mark: `!` where something is required,
 * `/` where it is a parameter of the path.
 */
type Fields = [
  operationId: string,
  path: string,
  /** Texts unless a type is there: `id/,$top:integer`. */
  parameters: string,
  /** With the members that must be there, `200:id.lastSeen`, or a shape without members, `204:none!`. */
  answers: string,
  /** The type of the body and its members: `json,Comment!,IsolationType`. */
  body: string,
  /** Calls and seconds: `100:60,1500:3600`. */
  rateLimits: string,
  method: string,
  retry: string,
  paging?: string,
];

/** Reads operations that stand in a line each: with all that the API has, a client weighs less so than with objects. */
export function readOperations<Id extends string>(lines: string): OperationTable<Id> {
  const parametersOf = remembered((list) =>
    list.map(({ name, type, mark }) => ({
      name,
      in: mark === "/" ? "path" : "query",
      required: mark !== "",
      type: type || "string",
    })),
  );
  const bodyOf = remembered(
    ([first, ...members]) =>
      first && {
        body: { type: first.name, members: Object.fromEntries(members.map(({ name, mark }) => [name, mark !== ""])) },
      },
  );
  const answersOf = remembered((list) =>
    Object.fromEntries(list.map(({ name, type, mark }) => [name, mark ? type : type.split(".").filter(Boolean)])),
  );
  const limitsOf = remembered((list) =>
    list.map(({ name, type }) => ({ calls: Number(name), perSeconds: Number(type) })),
  );
  const operations = lines.split("\n").map((line) => {
    const [operationId, path, parameters, answers, body, limits, method, retry, paging] = line.split(" ") as Fields;
    const operation = {
      operationId,
      method,
      path,
      parameters: parametersOf(parameters),
      ...bodyOf(body),
      answers: answersOf(answers),
      rateLimits: limitsOf(limits),
      retry,
      ...(paging && { paging }),
    };
    return [operationId, operation];
  });
  // What writes the lines has read each of them back, and found the operation that it wrote.
  return Object.fromEntries(operations);
}

type Item = { readonly name: string; readonly type: string; readonly mark: string };

/** Reads a list once, of which many operations have the same. */
function remembered<Value>(read: (items: Item[]) => Value): (list: string) => Value {
  const known: Record<string, Value> = {};
  return (list) => (known[list] ??= read(items(list)));
}

function items(list: string): Item[] {
  return [...list.matchAll(/([^,:!/]+):?([\w.]*)([!/]?)/g)].map(([, name = "", type = "", mark = ""]) => ({
    name,
    type,
    mark,
  }));
}
