/** A file cannot be imported as a whole, or its rest cannot. What was read before stays imported. */
export class TelemetryUnreadableError extends Error {
  readonly kind = "telemetry-unreadable";
  readonly file: string;
  /** What is wrong and what to do. It holds nothing of the file's content. */
  readonly reason: string;

  constructor(file: string, reason: string, options?: ErrorOptions) {
    super(`${file} cannot be imported: ${reason}`, options);
    this.name = "TelemetryUnreadableError";
    this.file = file;
    this.reason = reason;
  }
}

/** What reading a file failed with, told to its user. Anything but a failure of reading comes back as it is. */
export function unreadable(file: string, error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof TelemetryUnreadableError || !("code" in error)) return error;
  const code = String(error.code);
  const damaged = code.startsWith("Z_");
  const reason = damaged ? "its gzip data is damaged, so the rest is missing. Copy or export it again" : reasons[code];
  return new TelemetryUnreadableError(file, `${reason ?? `reading it failed with ${code}`}.`, { cause: error });
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file. Check its name; it is taken from the current folder",
  EACCES: "it may not be read. Check its permissions",
  EISDIR: "it is a folder. Name the files in it",
};
