import openapiTS, { astToString } from "openapi-typescript";
import { closeObjects } from "./closed-objects.ts";

/** `paths`, `components` and `operations` as openapi-typescript writes them, without index signatures beside named members. */
export async function generateTypes(spec: string): Promise<string> {
  const document = closeObjects(JSON.parse(spec));
  // A default does not make a parameter required: the caller may leave it out. An object of which nothing is known may have
  // any members, not none.
  return astToString(
    await openapiTS(JSON.stringify(document), { defaultNonNullable: false, emptyObjectsUnknown: true }),
  );
}
