import { DefenderError } from "./defender-error.ts";

/** The store that counts a shared quota cannot be asked. Nothing was sent. `reason` is what its client threw. */
export class QuotaStoreError extends DefenderError<{ readonly code?: string | undefined }> {
  static {
    QuotaStoreError.prototype.name = "QuotaStoreError";
  }
  readonly kind = "quota-store";
  /** The system's code where there is one, such as `ECONNREFUSED`. */
  declare readonly code?: string;
}
