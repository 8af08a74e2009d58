/** An answer as it was seen on the way, whoever gave it. */
export interface Answer {
  readonly status: number;
  /** The media type without its parameters; empty where the answer names none. */
  readonly mediaType: string;
  readonly headers: Headers;
  /** Parsed where it is JSON, otherwise the text; undefined where there is none. */
  readonly body: unknown;
}

/** Reads an answer. What calls itself JSON and is not stays text, which no schema of an object takes. */
export async function readAnswer(response: Response): Promise<Answer> {
  const mediaType = (response.headers.get("Content-Type") ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
  const text = await response.text();
  return {
    status: response.status,
    mediaType,
    headers: response.headers,
    body: text === "" ? undefined : parse(mediaType, text),
  };
}

/** The code of the error envelope; undefined where the body is none. */
export function errorCode(body: unknown): string | undefined {
  return errorText(body, "code");
}

/** A text out of the error envelope; undefined where it is not there. */
export function errorText(body: unknown, name: "code" | "message"): string | undefined {
  const error: unknown = body instanceof Object && "error" in body ? body.error : undefined;
  const text: unknown = error instanceof Object ? Reflect.get(error, name) : undefined;
  return typeof text === "string" ? text : undefined;
}

function parse(mediaType: string, text: string): unknown {
  if (mediaType !== "application/json" && !mediaType.endsWith("+json")) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
