/** A command of a line. */
export interface ShellCommand {
  readonly words: readonly string[];
  /** Whether the next command reads what this one prints. */
  readonly piped: boolean;
  /** Where it prints to, rather than on the terminal. */
  readonly file?: string;
}

const token = /\s*(?:(&&|\||>>?)|((?:"[^"]*"|'[^']*'|\\'|[^\s"'|&>])+))/y;

/** The commands of a line as a shell reads them: words and quotes, pipes, `>`, `>>` and `&&`. What else a shell has, no example has. */
export function shellCommands(line: string): ShellCommand[] {
  const commands: ShellCommand[] = [];
  let words: string[] = [];
  let file: string | undefined;
  function end(piped: boolean): void {
    commands.push({ words, piped, ...(file !== undefined && { file }) });
    [words, file] = [[], undefined];
  }
  let toFile = false;
  token.lastIndex = 0;
  for (let found = token.exec(line); found; found = token.exec(line)) {
    const [, operator, word = ""] = found;
    if (operator === "|" || operator === "&&") end(operator === "|");
    else if (operator) toFile = true;
    else if (toFile) [file, toFile] = [word, false];
    else words.push(unquoted(word));
  }
  end(false);
  return commands;
}

function unquoted(word: string): string {
  return word.replace(
    /"([^"]*)"|'([^']*)'|\\(')/g,
    (_, double = "", single = "", escaped = "") => double + single + escaped,
  );
}
