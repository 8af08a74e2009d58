import { readFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "../command.ts";
import type { GeneratorSetting } from "./typescript-generator.ts";

interface Item {
  readonly item?: readonly Item[];
  readonly request?: {
    readonly method: string;
    readonly url: {
      readonly path: readonly string[];
      readonly variable?: readonly { readonly key: string }[];
      readonly query?: readonly { readonly key: string }[];
    };
    readonly body?: object;
  };
}

interface Parameter {
  readonly name: string;
  readonly in: string;
}

interface Operation {
  readonly requestBody?: object;
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[];
}

interface Contract {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly parameters: Readonly<Record<string, Parameter>> };
}

/** What has Postman's converter make a collection of a contract. */
export const postmanCommand = [
  "openapi2postmanv2",
  ...["-s", "CONTRACT", "-o", "collection.json"],
  // Without it the converter makes values up; so it takes the contract's examples.
  ...["-O", "requestParametersResolution=Example,exampleParametersResolution=Example"],
] as const;

/** Has Postman's own converter make a collection, and looks for every operation in it, with its parameters and its body. */
export async function checkPostman({ folder, contract }: GeneratorSetting): Promise<string> {
  const file = join(folder, "collection.json");
  const [program, ...args] = postmanCommand;
  await run(
    join(folder, "node_modules/.bin", program),
    args.map((one) => one.replace("CONTRACT", contract)),
    { cwd: folder },
  );
  const collection: { readonly auth?: { readonly type: string }; readonly item: readonly Item[] } = JSON.parse(
    readFileSync(file, "utf8"),
  );
  const requests = requestsIn(collection.item).map(({ method, url, body }) => {
    // What is a part of a segment, as in `findbyip(ip='...')`, becomes a variable of the collection.
    const within = [...url.path.join("/").matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name);
    const variables = [...(url.variable ?? []).map(({ key }) => key), ...within].sort();
    const queries = (url.query ?? []).map(({ key }) => key).sort();
    return `${method} ${variables} ?${queries} ${body !== undefined && Object.keys(body).length > 0}`;
  });
  const { paths, components }: Contract = JSON.parse(readFileSync(contract, "utf8"));
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { requestBody, parameters: declared = [] }]) => {
      const queries = declared
        .map((one) => ("$ref" in one ? components.parameters[one.$ref.split("/").at(-1) ?? ""] : one))
        .flatMap((one) => (one?.in === "query" ? [one.name] : []))
        .sort();
      const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
      return `${method.toUpperCase()} ${parameters} ?${queries} ${requestBody !== undefined}`;
    }),
  );
  if (requests.toSorted().join("\n") !== operations.toSorted().join("\n")) {
    const missing = operations.filter((one) => !requests.includes(one));
    throw new Error(`Postman's collection has not what the contract has: ${missing.join("; ")}.`);
  }
  if (collection.auth?.type !== "oauth2") throw new Error(`Postman's collection signs in by ${collection.auth?.type}.`);
  return `takes the contract: Postman, a collection of ${requests.length} requests, signed in by ${collection.auth.type}`;
}

function requestsIn(items: readonly Item[]): NonNullable<Item["request"]>[] {
  return items.flatMap(({ item = [], request }) => [...(request ? [request] : []), ...requestsIn(item)]);
}
