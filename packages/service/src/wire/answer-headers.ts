/** The headers of a successful answer in JSON (captured). */
export const odataHeaders = {
  "Content-Type": "application/json; odata.metadata=minimal; odata.streaming=true; charset=utf-8",
  "OData-Version": "4.0",
} as const;

/** Those of an error, which is plain JSON (captured). */
export const errorHeaders = { "Content-Type": "application/json; charset=utf-8" } as const;

/** The headers that every answer of a status and media type has. */
export function answerHeaders(status: number, mediaType: string): Readonly<Record<string, string>> {
  if (mediaType !== "application/json") return { "Content-Type": mediaType };
  return status < 300 ? odataHeaders : errorHeaders;
}
