import { type Command, Option } from "commander";
import { type AnswerFormat, answerFormats } from "./answer-formats.ts";

/** Adds what says how rows are printed. */
export function addRowOptions(command: Command, format: AnswerFormat): Command {
  return command
    .addOption(new Option("--format <format>", "how to print").choices(Object.keys(answerFormats)).default(format))
    .addOption(
      new Option("--columns <names>", "the columns of a table, CSV or Markdown, separated by commas").argParser(
        (names: string) => names.split(",").map((name) => name.trim()),
      ),
    );
}
