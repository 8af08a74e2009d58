/** The applications that were named cannot be used. */
export class ApplicationsInvalidError extends Error {
  readonly kind = "applications-invalid";

  constructor(reason: string) {
    super(`The applications cannot be used: ${reason}.`);
    this.name = "ApplicationsInvalidError";
  }
}
