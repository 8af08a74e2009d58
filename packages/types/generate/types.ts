import openapiTS, { astToString } from "openapi-typescript";
import ts from "typescript";
import { closeObjects } from "./closed-objects.ts";
import { tellBounds } from "./told-bounds.ts";

/** `paths`, `components` and `operations` as openapi-typescript writes them, without index signatures beside named members, and with bounds told. */
export async function generateTypes(spec: string): Promise<string> {
  const document = closeObjects(tellBounds(JSON.parse(spec)));
  // A default does not make a parameter required: the caller may leave it out. An object of which nothing is known may have
  // any members, not none.
  const types = await openapiTS(JSON.stringify(document), {
    defaultNonNullable: false,
    emptyObjectsUnknown: true,
    // A file: what a form can hold, and a page or program has in its hands.
    transform: ({ format }) => (format === "binary" ? ts.factory.createTypeReferenceNode("Blob") : undefined),
  });
  return astToString(types);
}
