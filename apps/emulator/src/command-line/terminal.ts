/** Everything that a command touches outside itself. */
export interface Terminal {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
  /** Where a bar can be drawn. Absent if nobody would see it. */
  readonly screen?: NodeJS.WritableStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** In milliseconds since 1970. */
  readonly now: () => number;
  /** Resolves when the user wants the command to end. Once it was asked for, the command has to end by itself. */
  readonly untilStopped: () => Promise<void>;
}
