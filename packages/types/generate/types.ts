import openapiTS, { astToString } from "openapi-typescript";

/** `paths`, `components` and `operations` as openapi-typescript writes them. */
export async function generateTypes(spec: string): Promise<string> {
  // A default does not make a parameter required: the caller may leave it out.
  return astToString(await openapiTS(spec, { defaultNonNullable: false }));
}
