/** Where a command writes to; lines without their ending. */
export interface Output {
  out(line: string): void;
  error(line: string): void;
}
