/** The page was served another version's service worker. */
export class StaleWorkerError extends Error {
  readonly kind = "stale-worker";
  override readonly name = "StaleWorkerError";

  constructor(url: string, version: string | undefined) {
    super(
      `The service worker at ${url} is not that of the installed msw, but of ${version ? `version ${version}` : "another version"}. ` +
        "Serve msw/mockServiceWorker.js out of the package, or renew your copy of it with: npx msw init",
    );
  }
}

/**
 * Starts a worker, and throws {@link StaleWorkerError} if its script is not that of the installed msw. MSW compares their
 * checksums itself, but tells nobody: it writes a warning to the console, which is the only place to learn of it.
 */
export async function startFresh(url: string, start: () => Promise<unknown>): Promise<void> {
  const { warn } = console;
  const stale = new Promise<never>((_, reject) => {
    console.warn = (...words: unknown[]) => {
      const verdict = /^\[MSW\].* different version of MSW(?: \(([^)\s]+)\))?/s.exec(String(words[0]));
      if (verdict) reject(new StaleWorkerError(url, verdict[1]));
      else warn.apply(console, words);
    };
  });
  try {
    // Another version's worker may never answer, so what MSW does after its warning is not waited for.
    await Promise.race([start(), stale]);
  } finally {
    console.warn = warn;
  }
}
