import type { OperationId } from "@defender-endpoint/client";
import { answerMembers } from "@defender-endpoint/types/argument-schemas";
import { type Command, InvalidArgumentError, Option } from "commander";
import { suggesting } from "../../input/suggested-values.ts";
import { type AnswerFormat, answerFormats } from "./answer-formats.ts";
import { sayColumns, unknownColumns } from "./columns.ts";

/**
 * Adds what says how rows are printed. The columns are those of an operation's answer, which may have others as well, or just those that are
 * listed, or known only when there are rows.
 */
export function addRowOptions(
  command: Command,
  format: AnswerFormat,
  rowsOf: OperationId | readonly string[] = [],
): Command {
  const columns = new Option("--columns <names>", "the columns of a table, CSV or Markdown, separated by commas");
  const values = () => (typeof rowsOf === "string" ? Object.keys(answerMembers(rowsOf)) : rowsOf);
  return command
    .addOption(new Option("--format <format>", "how to print").choices(Object.keys(answerFormats)).default(format))
    .addOption(
      suggesting(
        columns.argParser((text: string) => {
          const names = text.split(",").map((name) => name.trim());
          const others = typeof rowsOf === "string" || rowsOf.length === 0 ? [] : unknownColumns(names, rowsOf);
          if (others.length > 0) throw new InvalidArgumentError(sayColumns(others, rowsOf));
          return names;
        }),
        { values, list: true },
      ),
    );
}
