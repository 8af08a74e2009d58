/** What is wrong with the `$` options of a request. The message is a sentence for whoever sent them; it holds no value out of a filter. */
export class ODataQueryError extends Error {
  readonly kind = "odata-query";
  override readonly name = "ODataQueryError";
}
