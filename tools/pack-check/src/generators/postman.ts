import { readFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "../command.ts";
import type { GeneratorSetting } from "./typescript-generator.ts";

interface Item {
  readonly item?: readonly Item[];
  readonly request?: {
    readonly method: string;
    readonly url: { readonly path: readonly string[]; readonly variable?: readonly { readonly key: string }[] };
    readonly body?: object;
  };
}

interface Contract {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly requestBody?: object }>>>>;
}

/** Has Postman's own converter make a collection, and looks for every operation in it, with its parameters and its body. */
export async function checkPostman({ folder, contract }: GeneratorSetting): Promise<string> {
  const file = join(folder, "collection.json");
  // Without it the converter makes values up; so it takes the contract's examples.
  const options = ["-O", "requestParametersResolution=Example,exampleParametersResolution=Example"];
  await run(join(folder, "node_modules/.bin/openapi2postmanv2"), ["-s", contract, "-o", file, ...options], {
    cwd: folder,
  });
  const collection: { readonly auth?: { readonly type: string }; readonly item: readonly Item[] } = JSON.parse(
    readFileSync(file, "utf8"),
  );
  const requests = requestsIn(collection.item).map(({ method, url, body }) => {
    // What is a part of a segment, as in `findbyip(ip='...')`, becomes a variable of the collection.
    const within = [...url.path.join("/").matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name);
    const variables = [...(url.variable ?? []).map(({ key }) => key), ...within].sort();
    return `${method} ${variables} ${body !== undefined && Object.keys(body).length > 0}`;
  });
  const { paths }: Contract = JSON.parse(readFileSync(contract, "utf8"));
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { requestBody }]) => {
      const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
      return `${method.toUpperCase()} ${parameters} ${requestBody !== undefined}`;
    }),
  );
  if (requests.toSorted().join("\n") !== operations.toSorted().join("\n")) {
    const missing = operations.filter((one) => !requests.includes(one));
    throw new Error(`Postman's collection has not what the contract has: ${missing.join("; ")}.`);
  }
  return `takes the contract: Postman, a collection of ${requests.length} requests, signed in by ${collection.auth?.type}`;
}

function requestsIn(items: readonly Item[]): NonNullable<Item["request"]>[] {
  return items.flatMap(({ item = [], request }) => [...(request ? [request] : []), ...requestsIn(item)]);
}
