import type { MachineAction } from "../actions/machine-action.ts";
import type { LinkedFile } from "../downloads/download-tools.ts";
import { readFile } from "../downloads/read-file.ts";
import { withLink } from "../downloads/with-link.ts";
import type { CommandOutcome, CommandResult, LiveResponseSession } from "./command-outcome.ts";
import type { Keep } from "./results/result-in-memory.ts";
import { unpacked } from "./results/unpacked.ts";
import type { Tools } from "./tools.ts";

type Command = NonNullable<MachineAction["commands"]>[number];

/** What has become of the commands of a session that is over. Results are fetched one after the other; one that cannot be had is told as such. */
export async function readSession(
  tools: Tools,
  action: MachineAction,
  keep: Keep,
  signal: AbortSignal,
): Promise<LiveResponseSession> {
  const outcomes: CommandOutcome[] = [];
  const commands: readonly Command[] = Array.isArray(action.commands) ? action.commands : [];
  for (const [place, command] of commands.entries()) outcomes.push(await outcomeOf(command, place));
  const ok = outcomes.length > 0 && outcomes.every(({ status }) => status === "completed");
  return { ok, action, outcomes };

  async function outcomeOf(
    { index = 0, command, commandStatus, errors }: Command,
    place: number,
  ): Promise<CommandOutcome> {
    const type = String(command?.type);
    const about = { index: place, type };
    if (commandStatus === "Failed")
      return { ...about, status: "failed", errors: Array.isArray(errors) ? errors.map(String) : [] };
    if (commandStatus !== "Completed") return { ...about, status: "skipped" };
    if (type === "PutFile") return { ...about, status: "completed" };
    try {
      return { ...about, status: "completed", result: await fetched(index, type, targetOf(command)) };
    } catch (error) {
      // The time is up, or nobody waits any more.
      if (signal.aborted) throw error;
      return { ...about, status: "unread", error: tools.inputError(error) };
    }
  }

  function fetched(commandIndex: number, type: string, target: string): Promise<CommandResult> {
    const file: LinkedFile = {
      what: "result",
      operationId: "getLiveResponseResult",
      link: (options) => tools.defender.getLiveResponseResult({ id: action.id, commandIndex }, options),
    };
    return withLink(tools, file, signal, (link) =>
      keep(unpacked(readFile(tools, file, link, signal), tools), { index: commandIndex, type, target }),
    );
  }
}

/** What a command is about: the script, or the path. */
function targetOf(command: Command["command"]): string {
  const { value } = command?.params?.find(({ key }) => key === "ScriptName" || key === "Path") ?? {};
  return String(value ?? "");
}
