// Runs Pact's verifier in a process of its own, started by pact-verifier.ts: its native part prints past console, reads
// proxies, filters and brokers from the environment, and can crash, none of which may touch the process that asked.
import { Verifier } from "@pact-foundation/pact-core";
import type { PactJob } from "./pact-verifier.ts";

process.once("message", async (job: PactJob) => {
  // A provider that does not keep the contract has a result, too: it is the message of the error.
  const result = await verify(job).catch((error: Error) => error.message);
  process.send?.(result, () => process.disconnect());
});

async function verify({ pactFile, providerUrl, statesUrl, timeout }: PactJob): Promise<string> {
  const verifier = new Verifier({
    pactUrls: [pactFile],
    providerBaseUrl: providerUrl,
    providerStatesSetupUrl: statesUrl,
    timeout,
    logLevel: "error",
  });
  return verifier.verify();
}
