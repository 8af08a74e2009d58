/** What goes out on the wire, before it is a Response or written to a socket. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

export function responseOf({ status, headers, text }: Answer): Response {
  // A status such as 204 allows no body, not even an empty one.
  return new Response(text === "" ? null : text, { status, headers });
}
