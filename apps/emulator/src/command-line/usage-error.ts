/** The command line or its environment cannot be used as it is. Exit code 2. */
export class UsageError extends Error {
  readonly kind = "usage";

  constructor(message: string) {
    super(message);
    this.name = "UsageError";
  }
}
