/** Where a command writes to; lines without their ending. */
export interface Output {
  out(line: string): void;
  error(line: string): void;
}

/** More than the help of any command has. */
const longestLine = 10_000;

/** An output for lines that quote others: they are not longer than a screen or two, and cannot move the cursor of a terminal. */
export function presentable(output: Output): Output {
  return { out: (line) => output.out(clean(line)), error: (line) => output.error(clean(line)) };
}

function clean(line: string): string {
  const short = line.length > longestLine ? `${line.slice(0, longestLine)}…` : line;
  // Of the invisible characters also those that turn the direction of a text.
  return short.replaceAll(/(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, "\ufffd");
}
