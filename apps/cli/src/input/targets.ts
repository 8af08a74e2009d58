import type { Readable } from "node:stream";
import { Option } from "commander";
import { UsageError } from "../usage-error.ts";
import { textInput } from "./text-input.ts";

export interface Target {
  /** By which it is asked for. */
  readonly called: string;
  /** By which people know it, where its line of JSON tells. */
  readonly known?: string;
}

export interface TargetSource {
  readonly named: readonly string[];
  /** Paths; `-` is standard input. */
  readonly files: readonly string[];
  /** What one is called in an error: `machine`. */
  readonly noun: string;
  /** The members that name it in a line of JSON, the first that is there: `id`. */
  readonly members: readonly string[];
  /** The member by which people know it: `computerDnsName`. */
  readonly known?: string;
}

export function fileOption(): Option {
  return new Option("--file <file>", `read them from a file, one a line; - is standard input; can be repeated`)
    .argParser((file: string, files: readonly string[]) => [...files, file])
    .default([], "none");
}

/**
 * What a command is to be done with: what is named, and then the lines of files, or of standard input where nothing is named; each once. A line
 * is a name, or a JSON object that has one as its member, such as `--format ndjson` prints. `#` begins a line that is passed over.
 * @throws {UsageError} where there is none, or a line has no name.
 */
export async function* readTargets(
  { named, files, noun, members, known }: TargetSource,
  stdin: Readable & { readonly isTTY?: boolean },
): AsyncGenerator<Target> {
  const piped = named.length === 0 && files.length === 0;
  const none = new UsageError(`no ${noun} given. Name some, or a file of them with --file, or pipe them in.`);
  if (piped && stdin.isTTY) throw none;
  const seen = new Set<string>();
  const isNew = (name: string) => seen.size < seen.add(name).size;
  for (const name of named) if (isNew(name)) yield { called: name };
  for (const file of piped ? ["-"] : files)
    for await (const line of linesOf(textInput(file, stdin))) {
      const target = targetIn(line.trim(), members, known);
      if (target === undefined)
        throw new UsageError(
          `a line of ${file} is JSON, and has no text as its member ${members.join(" or ")}. Put one ${noun} on each line.`,
        );
      if (target.called !== "" && isNew(target.called)) yield target;
    }
  if (seen.size === 0) throw none;
}

/** All of them, for what must know them before it begins. */
export async function allTargets(...source: Parameters<typeof readTargets>): Promise<Target[]> {
  const targets: Target[] = [];
  for await (const target of readTargets(...source)) targets.push(target);
  return targets;
}

/** By what they are asked for. */
export async function allNames(...source: Parameters<typeof readTargets>): Promise<string[]> {
  return (await allTargets(...source)).map(({ called }) => called);
}

/** Of a machine, also in a line about what it has to do with: an alert, an action, an investigation. */
export const ofMachine = { noun: "machine", members: ["machineId", "id"], known: "computerDnsName" } as const;

/** What it is called in a question: nobody knows an alert by its id alone. */
export function inQuestion({ called, known }: Target): string {
  return known === undefined ? called : `${called} (${known})`;
}

/** Whether the names come from standard input, so that nobody can be asked there. */
export function takesStdin({ named, files }: Pick<TargetSource, "named" | "files">): boolean {
  return files.includes("-") || (named.length === 0 && files.length === 0);
}

async function* linesOf(text: AsyncIterable<string>): AsyncGenerator<string> {
  let begun = "";
  for await (const piece of text) {
    const lines = (begun + piece).split("\n");
    begun = lines.pop() ?? "";
    yield* lines;
  }
  yield begun;
}

/** `called` is empty for a line that names nothing. */
function targetIn(line: string, members: readonly string[], known: string | undefined): Target | undefined {
  if (!line.startsWith("{")) return { called: line.startsWith("#") ? "" : line };
  try {
    const object: object = Object(JSON.parse(line));
    const textOf = (member: string) => {
      const value: unknown = Reflect.get(object, member);
      return typeof value === "string" ? value : undefined;
    };
    const called = members.map(textOf).find((text) => text !== undefined);
    const name = known === undefined ? undefined : textOf(known);
    return called === undefined ? undefined : { called, ...(name && { known: name }) };
  } catch {
    return undefined;
  }
}
