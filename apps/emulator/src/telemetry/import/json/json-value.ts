import { longestEvent } from "../text/limits.ts";
import type { Line } from "../text/lines.ts";

/** One value of a text that holds several, or what stood where one should be. */
export interface JsonValue {
  /** The line it begins on. */
  readonly line: number;
  /** Counted from 1, in a list. */
  readonly record?: number;
  /** The whole of it, unless it is broken. */
  readonly text: string;
  /** How many characters it has. */
  readonly length: number;
  /** The beginning of the object whose member is the list that it stands in. */
  readonly within?: string;
  /** Why it is none. Even without a reason it may not be JSON: only its brackets, commas and quotes are known to be in order. */
  readonly broken?: string;
}

/** Members that hold lists of events, in lower case: in what the streaming API sends, in answers of hunting, and in lists of entities. */
const lists: ReadonlySet<string> = new Set(["records", "results", "value"]);

/** How much of the object that holds a list is kept, in characters. */
const longestHead = 2048;

export function isListOfEvents(name: string): boolean {
  return lists.has(name.toLowerCase());
}

/** One that has begun and not ended. */
export interface OpenValue {
  readonly first: Line;
  /** Undefined for the rest of an object that held a list: nothing in it counts. */
  readonly place: Pick<JsonValue, "line" | "record" | "within"> | undefined;
  /** Those that it goes on in, to be read again if it has no end. */
  readonly others: Line[];
  /** Whether a list was open where its first line begins. */
  readonly listBefore: List;
  readonly parts: string[];
  length: number;
}

/** An outermost list, or one that is a member of the outermost object. */
export type List = "outermost" | "member" | undefined;

/** Of what is too long anyway only the beginning is kept. */
export function keep(value: OpenValue, text: string): void {
  if (value.length <= longestEvent) value.parts.push(text);
  value.length += text.length;
}

/** What stands in an open value, up to here. */
export function headOf({ parts }: OpenValue, text: string): string {
  return [...parts, text].join("").slice(0, longestHead);
}

/** Whether a line has the looks of an event that stands on it alone. */
export function isObjectOnALine({ text }: Line): boolean {
  const trimmed = text.trim();
  return trimmed.startsWith("{") && (trimmed.endsWith("}") || trimmed.endsWith("},"));
}
