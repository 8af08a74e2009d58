/** Versions cannot be compared, or a release not recorded. The message says what to do. */
export class ReleaseError extends Error {
  static {
    ReleaseError.prototype.name = "ReleaseError";
  }
  readonly kind = "release";
}
