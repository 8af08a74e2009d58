import { bodyText } from "../http/request-body.ts";
import { errors } from "../service/error-catalogue.ts";

/** In bytes: some hundred thousand events. */
const largestBody = 64 * 1024 * 1024;

/** Reads JSON whatever the content type says. Throws a 400 if it is none. */
export async function readJson(request: Request): Promise<unknown> {
  const text = await bodyText(request, largestBody);
  try {
    return JSON.parse(text);
  } catch {
    throw errors.invalidBody("The request body is not JSON.");
  }
}

export async function readObject(request: Request): Promise<Record<string, unknown>> {
  const value = await readJson(request);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw errors.invalidBody("Expected a JSON object.");
  }
  return { ...value };
}
