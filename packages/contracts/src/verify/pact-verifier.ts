import { fork } from "node:child_process";
import type { Readable } from "node:stream";
import { PactVerifierError } from "../errors.ts";

/** What Pact's verifier is asked to do. */
export interface PactJob {
  readonly pactFile: string;
  readonly providerUrl: string;
  readonly statesUrl: string;
  /** Milliseconds that Pact waits for one answer. */
  readonly timeout: number;
}

const entry = new URL(import.meta.url.endsWith(".ts") ? "./pact-process.ts" : "./pact-process.js", import.meta.url);

/**
 * Runs Pact's verifier and returns its result as JSON text, whether the provider passed or not.
 * @param deadline milliseconds after which the run is given up.
 * @throws PactVerifierError when it ends without a result.
 */
export function runPactVerifier(job: PactJob, deadline: number): Promise<string> {
  const child = fork(entry, {
    execArgv: [],
    env: verifierEnvironment(process.env),
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const printed = keepTail([child.stdout, child.stderr]);
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill("SIGKILL");
      reject(new PactVerifierError(`Pact's verifier did not come to an end within ${deadline} ms.`));
    }, deadline);
    child.once("message", (result) => {
      resolve(String(result));
      child.kill();
    });
    child.once("error", (cause) => reject(new PactVerifierError("Pact's verifier could not be started.", { cause })));
    child.once("close", (code, signal) => {
      clearTimeout(timer);
      const ending = signal === null ? `with exit code ${code}` : `by ${signal}`;
      reject(
        new PactVerifierError(`Pact's verifier ended ${ending} before it gave a result. It printed: ${printed()}`),
      );
    });
    child.send(job, (error) => {
      if (error) reject(new PactVerifierError("Pact's verifier could not be given its work.", { cause: error }));
    });
  });
}

/** The end of what a process printed: it is shown only if nothing better is known. */
function keepTail(streams: readonly (Readable | null)[]): () => string {
  let tail = "";
  for (const stream of streams) {
    stream?.on("data", (chunk: Buffer) => {
      tail = (tail + chunk.toString("utf8")).slice(-2000);
    });
  }
  return () => tail.trim();
}

/**
 * Without proxies, which would be asked for 127.0.0.1 too, and without PACT_*, which would filter interactions away. One of
 * those stays: it says where Pact's native part is, on platforms for which npm has none.
 */
export function verifierEnvironment(own: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(own).filter(
    ([name]) =>
      !/^PACT_(?!PREBUILD_LOCATION$)/.test(name) && !/^(https?|all|no)_proxy$/i.test(name) && name !== "NODE_OPTIONS",
  );
  return { ...Object.fromEntries(kept), NO_PROXY: "127.0.0.1", PACT_DO_NOT_TRACK: "true", LOG_LEVEL: "error" };
}
