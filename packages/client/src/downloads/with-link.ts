import type { ErrorKind } from "../errors/any-error.ts";
import type { DownloadTools, LinkedFile } from "./download-tools.ts";

/**
 * Does something with the link to a file. What fails is tried again, as often as the client's `retry` allows: with the same link where the
 * connection was at fault, else with another one.
 */
export async function withLink<T>(
  { settings, sleep, isDefenderError, errors }: DownloadTools,
  { operationId, link: ask }: LinkedFile,
  signal: AbortSignal,
  use: (link: string) => Promise<T>,
): Promise<T> {
  const { retry, runtime, baseUrl } = settings;
  const patient = { signal, maxWait: Number.POSITIVE_INFINITY, maxQueue: Number.POSITIVE_INFINITY };

  /** An address that a file may be fetched from: https, unless the service itself is on this machine. The documentation has it in quotes. */
  async function newLink(): Promise<string> {
    const { value } = await ask(patient);
    const text = String(value).replace(/^"|"$/g, "");
    const protocol = URL.canParse(text) ? new URL(text).protocol : "";
    if (protocol === "https:" || (protocol === "http:" && baseUrl.startsWith("http:"))) return text;
    throw new errors.InvalidAnswerError(
      `${operationId} was answered with something that is no link to a file. Look for a proxy or gateway in between, and check \`baseUrl\`.`,
      { operationId, issues: [{ path: "/value", rule: "format" }] },
    );
  }

  let link: string | undefined;
  for (let failures = 1; ; failures += 1) {
    try {
      link ??= await newLink();
      return await use(link);
    } catch (error) {
      const mayPass = isDefenderError(error) && passing.includes(error.kind);
      if (failures > retry.limit || signal.aborted || !mayPass) throw error;
      if (!isDefenderError(error, "network") && !isDefenderError(error, "timeout")) link = undefined;
      await sleep(runtime, 1_000 * failures * (1 + runtime.random()), signal);
    }
  }
}

// The link of an action that has just succeeded may not be found yet.
const passing: readonly ErrorKind[] = ["network", "timeout", "not-found", "unexpected-status", "invalid-answer"];
