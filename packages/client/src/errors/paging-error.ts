import { DefenderError } from "./defender-error.ts";

/** A collection cannot be read to its end: a page comes again, is no page, or its link leads to where the token must not go. */
export class PagingError extends DefenderError {
  static {
    PagingError.prototype.name = "PagingError";
  }
  readonly kind = "paging";
}
