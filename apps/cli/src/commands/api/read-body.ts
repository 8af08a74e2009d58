import { textInput } from "../../input/text-input.ts";
import type { Terminal } from "../../output/terminal.ts";
import { UsageError } from "../../usage-error.ts";

/** The members that a file holds as a JSON object; `-` is standard input. None without a file. Throws UsageError. */
export async function readBody(
  file: string | undefined,
  { stdin }: Terminal,
): Promise<Readonly<Record<string, unknown>>> {
  if (file === undefined) return {};
  let text = "";
  for await (const piece of textInput(file, stdin)) text += piece;
  const members = parsed(text);
  if (typeof members === "object" && members !== null && !Array.isArray(members)) return { ...members };
  throw new UsageError(`--body ${file} holds no JSON object. Write the members of the body as {"NAME": VALUE, ...}.`);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
