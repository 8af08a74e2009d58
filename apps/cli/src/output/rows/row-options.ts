import type { OperationId } from "@defender-endpoint/client";
import { answerMembers } from "@defender-endpoint/types/argument-schemas";
import { type Command, Option } from "commander";
import { suggesting } from "../../input/suggested-values.ts";
import { type AnswerFormat, answerFormats } from "./answer-formats.ts";

/** Adds what says how rows are printed: those of an operation's answer, or of a command's own making. */
export function addRowOptions(command: Command, format: AnswerFormat, rowsOf?: OperationId): Command {
  const columns = new Option("--columns <names>", "the columns of a table, CSV or Markdown, separated by commas");
  const values = () => (rowsOf === undefined ? [] : Object.keys(answerMembers(rowsOf)));
  return command
    .addOption(new Option("--format <format>", "how to print").choices(Object.keys(answerFormats)).default(format))
    .addOption(
      suggesting(
        columns.argParser((names: string) => names.split(",").map((name) => name.trim())),
        { values, list: true },
      ),
    );
}
