import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import type { Terminal } from "../../output/terminal.ts";
import { UsageError } from "../../usage-error.ts";

/** The members that a file holds as a JSON object; `-` is standard input. None without a file. Throws UsageError. */
export async function readBody(
  file: string | undefined,
  { stdin }: Terminal,
): Promise<Readonly<Record<string, unknown>>> {
  if (file === undefined) return {};
  const members = parsed(file === "-" ? await text(stdin) : await readText(file));
  if (typeof members === "object" && members !== null && !Array.isArray(members)) return { ...members };
  throw new UsageError(`--body ${file} holds no JSON object. Write the members of the body as {"NAME": VALUE, ...}.`);
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
    throw new UsageError(`The file ${file} cannot be read (${code}). Name one that is there.`);
  }
}

function parsed(json: string): unknown {
  try {
    // What PowerShell writes begins with a byte order mark.
    return JSON.parse(json.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}
