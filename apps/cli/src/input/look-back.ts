import { InvalidArgumentError, Option } from "commander";
import { durationOf, inHours } from "./since.ts";

const hour = 3_600_000;

/** The hours that a look-back says, as 48, 48h, 2d or 1w: 1 to 720 (documented). @throws {InvalidArgumentError} */
export function readLookBack(text: string): number {
  const hours = (durationOf(inHours(text)) ?? 0) / hour;
  if (Number.isInteger(hours) && hours >= 1 && hours <= 720) return hours;
  throw new InvalidArgumentError("Expected 1 to 720 hours, such as 48, 48h, 2d or 30d.");
}

/** A time span for Graph, in ISO 8601, from how long it is, or as it is given. */
export function readTimespan(text: string): string {
  const long = durationOf(inHours(text));
  return long === undefined ? text : `PT${long / 1_000}S`;
}

/** `-l`, in the API's own spelling of its name, or in that of a command's other options. */
export function lookBackOption(name: "lookBackHours" | "look-back-hours"): Option {
  const words = "count over so long: 48, 48h, 2d; at most 720 hours (default: 30 days)";
  return new Option(`-l, --${name} <time>`, words).argParser(readLookBack);
}

/** Both spellings set the same: whoever knows one need not learn the other. */
export function lookBackOptions(): Option[] {
  const other = new Option("--lookBackHours <time>").argParser(readLookBack).hideHelp();
  return [lookBackOption("look-back-hours"), other];
}
