import type { HandlerContext } from "../../handler.ts";
import { elementsAt, isObject, memberValue } from "../../odata/member-value.ts";
import type { Entity } from "../../store.ts";
import type { EntityRules } from "../entity-rules.ts";

/** A command of a live response, read. */
export interface LiveResponseCommand {
  readonly type: string;
  /** The file, script or path that it is about; empty where none is named. */
  readonly target: string;
  readonly args: string;
}

/** What a command needs to know what it is about (documented). */
export const targets: Readonly<Record<string, string>> = {
  PutFile: "FileName",
  RunScript: "ScriptName",
  GetFile: "Path",
};

/** Reads a command, or the status of one. */
export function readCommand(given: unknown): LiveResponseCommand {
  const command = isObject(given) && isObject(given["command"]) ? given["command"] : given;
  const type = String(memberValue(command, "type", "string"));
  const params = new Map(
    elementsAt(command, "params").map((param) => [
      memberValue(param, "key", "string"),
      memberValue(param, "value", "string"),
    ]),
  );
  return { type, target: String(params.get(targets[type] ?? "") ?? ""), args: String(params.get("Args") ?? "") };
}

/**
 * What a device answers to a command about a script or a path, which is its id: `{ id: "triage.ps1", output: "...", exitCode: 1 }`. With
 * `errors`, a list of texts, the command fails. It is no entity of the service's: tests say by it what devices do.
 */
export const liveResponseOutput: EntityRules = {};

export interface LiveResponseOutput {
  readonly output?: string;
  readonly exitCode?: number;
  readonly errors: readonly string[];
}

export async function outputOf(target: string, { store }: HandlerContext): Promise<LiveResponseOutput | undefined> {
  const said: Entity | undefined = target === "" ? undefined : await store.collection("LiveResponseOutput").get(target);
  if (said === undefined) return undefined;
  const { output, exitCode } = said;
  return {
    ...(typeof output === "string" ? { output } : {}),
    ...(typeof exitCode === "number" ? { exitCode } : {}),
    errors: elementsAt(said, "errors").map(String),
  };
}

/** Why a command would fail: what it needs of the library is not there, or it was said that it fails. None if it would not. */
export async function failuresOf(
  { type, target }: LiveResponseCommand,
  context: HandlerContext,
): Promise<readonly string[]> {
  const { errors = [] } = (await outputOf(target, context)) ?? {};
  if (errors.length > 0 || type === "GetFile") return errors;
  const file = await context.store.collection("LibraryFile").get(target);
  return file === undefined ? [`The library has no file ${target}.`] : [];
}
