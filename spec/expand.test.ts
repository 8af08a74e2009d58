import { expect, test } from "vitest";
import { listOperations } from "./document.ts";
import { readSources, type Sources } from "./expand/sources.ts";
import { expand } from "./expand.ts";
import { documentOfEveryForm } from "./test/every-form.ts";

const sources = await readSources(import.meta.dirname);
const document = documentOfEveryForm();

function operation(id: string) {
  const found = listOperations(document).find(({ operationId }) => operationId === id);
  if (found === undefined) throw new Error(`There is no operation ${id}.`);
  return found;
}

/** The sources with another resource beside those that there are. */
function withResource(resource: object): Sources {
  return { ...sources, resources: { ...sources.resources, "resources/other.yaml": resource } };
}

test("an operation has the refusals of all beside its own, the header of good answers and the tag of its file", () => {
  const source = document.paths["/api/things/{id}"]?.["get"];
  expect(Object.keys(source?.responses ?? {})).toEqual(["200", "401", "403", "404", "429", "500", "502"]);
  expect(source?.responses["401"]).toEqual({ $ref: "#/components/responses/Unauthorized" });
  expect(source?.responses["200"]?.headers).toEqual({ "OData-Version": { $ref: "#/components/headers/ODataVersion" } });
  expect(source?.tags).toEqual(["Things"]);
  expect(operation("countThingParts").responses["200"]?.headers).toBeUndefined();
});

test("reading is safe to repeat and goes on nowhere unless it says so", () => {
  expect(operation("getThing")).toMatchObject({ retry: "safe", paging: "none", deprecated: true });
  expect(operation("deleteThing")).toMatchObject({ retry: "same-effect", paging: "none", deprecated: false });
  expect(operation("listThings").paging).toBe("skip");
});

test("OData's options become parameters, with the operation's own bounds", () => {
  const { parameters } = operation("listThings");
  const schemas = Object.fromEntries(parameters.map(({ name, schema }) => [name, schema]));
  expect(schemas).toMatchObject({
    $filter: { type: "string", format: "odata-filter" },
    $top: { type: "integer", minimum: 0, maximum: 100 },
    $skip: { type: "integer", minimum: 0 },
    $expand: { type: "string", enum: ["parts"] },
    $count: { type: "boolean" },
  });
  expect(operation("getThing").parameters.map(({ name }) => name)).toEqual(["id"]);
});

test("what is common and not used is left out, what a resource has is not", () => {
  const resources = { "resources/other.yaml": { schemas: { Unused: { type: "object" } } } };
  const { components } = expand({ ...sources, resources }) as { components: Record<string, object> };
  expect(Object.keys(components["parameters"] ?? {})).toEqual([]);
  expect(Object.keys(components["schemas"] ?? {})).toEqual(["Unused"]);
  expect(Object.keys(components["securitySchemes"] ?? {})).toEqual(["application", "delegated"]);
});

test("two resources can call a parameter the same, but not a schema", () => {
  const { components } = expand(withResource({ parameters: { id: { name: "id", in: "path" } } })) as {
    components: Record<string, object>;
  };
  expect(components["parameters"]).toHaveProperty(["other.id"]);
  expect(document.components).toHaveProperty(["parameters", "things.id"]);
});

test("a reference to nothing, and one name for two things, say where they stand", () => {
  const paths = { "/api/others": { get: { responses: { "404": { $ref: "../common.yaml#/responses/Gone" } } } } };
  expect(() => expand(withResource({ paths }))).toThrow(
    "resources/other.yaml refers to ../common.yaml#/responses/Gone, which is nothing. Write FILE#/KIND/NAME",
  );
  expect(() => expand(withResource({ schemas: { InOrgIPStats: {} } }))).toThrow(
    "InOrgIPStats is in resources/ip.yaml and in resources/other.yaml.",
  );
  expect(() => expand(withResource({ paths: { "/api/ips/{ip}/stats": {} } }))).toThrow("/api/ips/{ip}/stats is in");
});
