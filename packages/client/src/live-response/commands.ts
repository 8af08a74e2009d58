import type { OperationInput } from "../operation-method.ts";
import type { Tools } from "./tools.ts";

/** A command of live response, with the parameters that it needs. A script or file of the library is named as it is there. */
export type LiveResponseCommand =
  | { readonly type: "PutFile"; readonly FileName: string }
  | { readonly type: "RunScript"; readonly ScriptName: string; readonly Args?: string }
  | { readonly type: "GetFile"; readonly Path: string };

/** What a machine is to do in a session of live response. */
export interface LiveResponse {
  readonly machineId: string;
  /** In the order in which they are carried out. When one fails, those behind it are not carried out. */
  readonly commands: readonly LiveResponseCommand[];
  /** Why. A session whose answer was lost is known again by it. */
  readonly comment?: string;
}

type WireCommand = OperationInput<"runLiveResponse">["Commands"][number];

const kinds = [
  { type: "PutFile", keys: ["FileName"] },
  { type: "RunScript", keys: ["ScriptName", "Args"] },
  { type: "GetFile", keys: ["Path"] },
] as const;

/**
 * What is sent to a machine.
 * @throws {ArgumentError} for what is no id, for no commands, and for one that does not say what it needs.
 */
export function argumentsOf(
  { machineId: id, commands, comment }: LiveResponse,
  { wrong }: Tools,
): OperationInput<"runLiveResponse"> {
  if (typeof id !== "string" || id.trim() === "") throw wrong("machineId", "the id of a machine");
  if (!Array.isArray(commands) || commands.length === 0) throw wrong("commands", "a list of commands, and not empty");
  return { id, Commands: commands.map(wireCommand), ...(comment !== undefined && { Comment: comment }) };

  function wireCommand(command: LiveResponseCommand): WireCommand {
    const { type, ...given }: Readonly<Record<string, unknown>> = Object(command);
    const kind = kinds.find((one) => one.type === type);
    if (!kind) throw wrong("commands", `of the types ${kinds.map((one) => one.type).join(", ")}`);
    const { keys } = kind;
    const params = keys.flatMap((key) => {
      const value = given[key];
      return typeof value === "string" ? [{ key, value }] : [];
    });
    // What is misspelt would do something else than what is meant.
    const isRead = params.length === Object.values(given).filter((value) => value !== undefined).length;
    if (!given[keys[0]] || !isRead)
      throw wrong("commands", `such as { type: "${type}", ${keys.join(", ")} }, whose parameters are texts`);
    return { type: kind.type, params };
  }
}
