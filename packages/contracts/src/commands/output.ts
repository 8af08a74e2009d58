/** Where a command writes to; lines without their ending. */
export interface Output {
  out(line: string): void;
  error(line: string): void;
}

/** An output that no provider and no broker can do more with than write: their answers can hold what moves a cursor. */
export function withoutControls(output: Output): Output {
  return { out: (line) => output.out(clean(line)), error: (line) => output.error(clean(line)) };
}

function clean(line: string): string {
  // Of the invisible ones also those that turn the direction of a text.
  return line.replaceAll(/(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, "\ufffd");
}
