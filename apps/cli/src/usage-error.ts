/** The command line or its environment cannot be used as it is. Exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  readonly kind = "usage";
}
