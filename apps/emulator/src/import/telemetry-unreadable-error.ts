/** A file cannot be imported as a whole, or its rest cannot. What was read before stays imported. */
export class TelemetryUnreadableError extends Error {
  readonly kind = "telemetry-unreadable";
  readonly file: string;

  /** `reason` tells what is wrong and what to do. It holds nothing of the file's content. */
  constructor(file: string, reason: string, options?: ErrorOptions) {
    super(`${file} cannot be imported: ${reason}`, options);
    this.name = "TelemetryUnreadableError";
    this.file = file;
  }
}
