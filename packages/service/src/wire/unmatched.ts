/** What answers a request that is no operation's: a status, and no body (captured). */
export interface UnmatchedAnswer {
  readonly status: 404 | 405;
  readonly headers: Readonly<Record<string, string>>;
}

/** Answers a path that the service does not have, or has with these methods only. What takes GET takes HEAD (decided, as HTTP wants it). */
export function unmatchedAnswer(methods: readonly string[]): UnmatchedAnswer {
  const empty = { "Content-Length": "0" };
  if (methods.length === 0) return { status: 404, headers: empty };
  const allowed = methods.flatMap((method) => (method === "GET" ? [method, "HEAD"] : [method]));
  return { status: 405, headers: { Allow: allowed.join(", "), ...empty } };
}
