import { dirname, resolve } from "node:path";
import { z } from "zod";
import type { ApplicationOptions } from "../identity/applications/application-options.ts";
import { NamedFileError, readNamedFile } from "./named-file.ts";

const option = "--applications";

// Only what the file has of its own. The applications themselves are checked where they are used.
const schema = z.strictObject({
  applications: z.array(z.looseObject({ certificateFiles: z.array(z.string()).optional() })),
});

/**
 * Reads `{ "applications": [{ "clientId", "roles", "secretHashes", "certificateFiles" }] }`. Certificates are files in PEM, named from
 * the folder of this one. Throws NamedFileError.
 */
export function readApplicationsFile(file: string): readonly ApplicationOptions[] {
  const { success, data, error } = schema.safeParse(parsed(file));
  if (!success) {
    const [issue] = error.issues;
    throw new NamedFileError(
      option,
      file,
      `expected { "applications": [...] }, but ${issue?.path.join(".")}: ${issue?.message}`,
    );
  }
  const applications = data.applications.map(({ certificateFiles = [], ...rest }) => ({
    ...rest,
    certificates: certificateFiles.map((name) => readNamedFile(option, resolve(dirname(file), name))),
  }));
  // createEmulator checks each of them.
  return applications as readonly object[] as readonly ApplicationOptions[];
}

function parsed(file: string): unknown {
  const text = readNamedFile(option, file);
  try {
    return JSON.parse(text);
  } catch (error) {
    // Not the parser's message: it shows some of the content.
    throw new NamedFileError(option, file, "it is not JSON", { cause: error });
  }
}
