import { type LiveResponseCommand, outputOf, readCommand } from "../entities/actions/live-response-command.ts";
import { contentOf } from "../entities/files/library-file.ts";
import type { HandlerContext } from "../handler.ts";
import { elementsAt } from "../odata/member-value.ts";
import type { Entity } from "../store.ts";
import type { DownloadedFile } from "./downloaded-file.ts";

/**
 * What a command of an action brought back: of a script JSON, which programs read as it comes, and of a file a gzip file with its name, which
 * they unpack. Undefined where it brings nothing back: of a PutFile, or of no command.
 */
export async function liveResponseResult(
  action: Entity,
  index: number,
  context: HandlerContext,
): Promise<DownloadedFile | undefined> {
  const commands = elementsAt(action, "commands").map(readCommand);
  const command = commands[index];
  if (command === undefined || command.type === "PutFile") return undefined;
  if (command.type === "RunScript") {
    return { mediaType: "application/json", bytes: await scriptResult(command, context) };
  }
  const bytes = await fetchedFile(command, commands.slice(0, index), context);
  const { gzipped } = await import("./packed.ts");
  return { mediaType: "application/gzip", name: `${nameOf(command)}.gz`, bytes: gzipped(bytes) };
}

/** The members are captured. A script of which nothing else is said tells what it was run with. */
async function scriptResult({ target, args }: LiveResponseCommand, context: HandlerContext) {
  const { output = `${target} ${args}`.trim(), exitCode = 0 } = (await outputOf(target, context)) ?? {};
  const result = { script_name: target, exit_code: exitCode, script_output: output, script_errors: "" };
  return new TextEncoder().encode(JSON.stringify(result));
}

/** What was said that there is at the path, or else a file that the same session has put onto the device, or else its path. */
async function fetchedFile(
  command: LiveResponseCommand,
  before: readonly LiveResponseCommand[],
  context: HandlerContext,
): Promise<Uint8Array> {
  const { target } = command;
  const said = await outputOf(target, context);
  const name = nameOf(command);
  const isPut = before.some((earlier) => earlier.type === "PutFile" && earlier.target === name);
  const put = isPut && said?.output === undefined ? await contentOf(name, context) : undefined;
  return put ?? new TextEncoder().encode(said?.output ?? target);
}

/** What a file is called, without the folders that it is in. */
function nameOf({ target }: LiveResponseCommand): string {
  return target.replace(/^.*[\\/]/, "");
}
