import { formType, readForm, writeForm } from "@defender-endpoint/contracts/form";
import type { Operation } from "@defender-endpoint/spec/document";
import { isScenarioFile, type Scenario } from "@defender-endpoint/types/scenarios";

/** A request without its host, which is another one for mock and provider. */
export interface RequestLine {
  readonly method: string;
  /** Path and query, encoded. */
  readonly target: string;
  /** The text of what is sent, JSON or a form as pacts write it; absent where nothing is. */
  readonly body?: string | undefined;
}

export function requestOf(scenario: Scenario): RequestLine {
  const { method, path, query } = scenario.request;
  const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)])).toString();
  const target = search === "" ? path : `${path}?${search}`;
  const body = bodyText(scenario);
  return body === undefined ? { method, target } : { method, target, body };
}

/** The text of a scenario's body: a form where it has a file, JSON otherwise. */
export function bodyText({ request: { body } }: Scenario): string | undefined {
  if (body === undefined) return undefined;
  return Object.values(body).some(isScenarioFile) ? writeForm(body) : JSON.stringify(body);
}

/** The text of the body that somebody sent, in a form with the boundary of pacts. */
export async function sentText(request: Request): Promise<string> {
  const form = await readForm(request);
  return form === undefined ? await request.text() : writeForm(form);
}

export function isForm(body: string): boolean {
  return body.startsWith("--");
}

/** How a text is written into a URL. */
export type Encode = (text: string) => string;

/** A request of an operation. Path parameters come by name, not yet encoded, and the query as it is to be sent. */
export function requestLine(
  { method, path }: Operation,
  value: (name: string) => { readonly text: string; readonly encode?: Encode },
  search: string,
): RequestLine {
  const filled = path.replace(/('?)\{(\w+)\}/g, (_, quote: string, name: string) => {
    const { text, encode = encodeURIComponent } = value(name);
    // Between quotes the value is a literal of OData, in which a quote is written twice.
    return quote + encode(quote === "" ? text : text.replaceAll("'", "''"));
  });
  return { method, target: search === "" ? filled : `${filled}?${search}` };
}

/** The fetch options of a request, without its URL. */
export function requestInit({ method, body }: RequestLine): { method: string; headers: Headers; body?: string } {
  if (body === undefined) return { method, headers: new Headers() };
  return { method, headers: new Headers({ "Content-Type": isForm(body) ? formType : "application/json" }), body };
}

/** What a request says, however it is written: equal for `%24top=1` and `$top=1`, and for JSON in whatever order. */
export function meaningOf({ method, target, body }: RequestLine): object {
  const [path = "", ...search] = target.split("?");
  return {
    method,
    path: path.split("/").map(decoded),
    query: [...new URLSearchParams(search.join("?"))].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
    body: body === undefined ? undefined : parsed(body),
  };
}

export function describeRequest({ method, target, body }: RequestLine): string {
  return body === undefined ? `${method} ${target}` : `${method} ${target} ${body}`;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
