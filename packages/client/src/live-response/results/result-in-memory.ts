import type { CommandResult, ScriptResult } from "../command-outcome.ts";
import type { Tools } from "../tools.ts";

export interface ResultOf {
  readonly index: number;
  readonly type: string;
  /** The script, or the path of the file. */
  readonly target: string;
}

/** Keeps what a command has brought back, and says where. */
export type Keep = (chunks: AsyncIterable<Uint8Array>, of: ResultOf) => Promise<CommandResult>;

/** Keeps results in memory, none longer than it may be. */
export function inMemory({ errors }: Tools, maxResultSize: number): Keep {
  const operationId = "getLiveResponseResult";

  return async (chunks, { type }) => {
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > maxResultSize)
        throw new errors.AnswerTooLargeError(
          `The result has more than ${maxResultSize} bytes. Allow more with \`maxResultSize\`, or have it written to a \`folder\`.`,
          { operationId, maxAnswerSize: maxResultSize },
        );
      parts.push(chunk);
    }
    const bytes = new Uint8Array(size);
    let at = 0;
    for (const part of parts) {
      bytes.set(part, at);
      at += part.length;
    }
    return type === "RunScript" ? { size, script: scriptResult(bytes) } : { size, bytes };
  };

  function scriptResult(bytes: Uint8Array): ScriptResult {
    try {
      // JSON.parse does not take the mark that PowerShell begins a text with; this decoder leaves it out.
      const result: Partial<ScriptResult> = Object(JSON.parse(new TextDecoder().decode(bytes)));
      const { script_name, exit_code, script_output, script_errors } = result;
      if (typeof exit_code === "number" || typeof script_output === "string")
        return {
          script_name: String(script_name ?? ""),
          exit_code: Number(exit_code),
          script_output: String(script_output ?? ""),
          script_errors: String(script_errors ?? ""),
        };
    } catch {
      // What is no JSON is no result either.
    }
    throw new errors.InvalidAnswerError(
      "The link to the result leads to something that no script has written. Look for a proxy or gateway in between; with a `folder` it is kept as it is.",
      { operationId, issues: [{ path: "/exit_code", rule: "required" }] },
    );
  }
}
