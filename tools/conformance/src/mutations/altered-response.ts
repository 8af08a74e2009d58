/** What can be done to an answer on its way. */
export interface Alteration {
  /** Which answers are altered. Default: all. */
  readonly when?: (response: Response) => boolean;
  readonly status?: number;
  /** Headers to set; null takes one out. */
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly body?: (body: Record<string, unknown>) => unknown;
}

export async function altered(response: Response, { when, status, headers = {}, body }: Alteration): Promise<Response> {
  if (when && !when(response)) return response;
  const text = await response.text();
  const changed = new Headers(response.headers);
  for (const [name, value] of Object.entries(headers)) {
    if (value === null) changed.delete(name);
    else changed.set(name, value);
  }
  return new Response(body ? JSON.stringify(body(JSON.parse(text))) : text, {
    status: status ?? response.status,
    headers: changed,
  });
}

export function hasStatus(status: number): (response: Response) => boolean {
  return (response) => response.status === status;
}

/** The body without a member. */
export function without(member: string): (body: Record<string, unknown>) => unknown {
  return ({ [member]: _, ...rest }) => rest;
}

/** The error envelope with another code. */
export function withCode(code: string): (body: Record<string, unknown>) => unknown {
  return (body) => ({ error: { ...Object(body["error"]), code } });
}
