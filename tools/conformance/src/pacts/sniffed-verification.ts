import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { providerStates, type Verification, verifyProvider } from "@defender-endpoint/contracts";
import { listenOnLoopback } from "@defender-endpoint/contracts/loopback-server";
import type { ProviderState } from "@defender-endpoint/types/scenarios";
import { type Answer, readAnswer } from "../answers/answer.ts";
import type { RequestLine } from "../requests/request-line.ts";
import type { ProviderSession } from "../subject/provider.ts";
import type { Subject } from "../subject/subject.ts";

/** What the provider answered while it was verified, and the states it was in. */
export interface SniffedAnswer {
  readonly states: readonly ProviderState[];
  readonly line: RequestLine;
  readonly answer: Answer;
}

export interface SniffedVerification {
  readonly verification: Verification;
  readonly answers: readonly SniffedAnswer[];
}

/** Milliseconds. Provider and verifier share a process here, which may be busy with something else for a while. */
const patience = 120_000;

// Two columns look at one run.
const runs = new WeakMap<Subject, Promise<SniffedVerification>>();

/** Lets Pact's verifier replay the pacts against the provider, and listens to what it is answered. */
export function verifyAndSniff(subject: Subject): Promise<SniffedVerification> {
  const run = runs.get(subject) ?? verify(subject);
  runs.set(subject, run);
  return run;
}

async function verify({ pacts, openProvider }: Subject): Promise<SniffedVerification> {
  const folder = mkdtempSync(join(tmpdir(), "defender-endpoint-conformance-"));
  const provider = openProvider();
  const answers: SniffedAnswer[] = [];
  const entered: ProviderState[] = [];
  const server = await listenOnLoopback(async (request, response) => {
    try {
      const { method = "GET", url = "/", headers } = request;
      const body = await text(request);
      const line = { method, target: url, ...(body === "" ? {} : { body }) };
      const answered = await provider.ask(line, /^Bearer (.*)$/.exec(headers.authorization ?? "")?.[1]);
      answers.push({ states: [...entered], line, answer: await readAnswer(answered.clone()) });
      response.writeHead(answered.status, Object.fromEntries(answered.headers));
      response.end(Buffer.from(await answered.arrayBuffer()));
    } catch {
      // No answer at all: the verifier says for which interaction.
      response.destroy();
    }
  });
  try {
    const pactFiles = pacts.map(({ source, interactions }, index) => {
      const file = join(folder, `${index}.json`);
      writeFileSync(file, JSON.stringify({ ...source, interactions: interactions.map((one) => one.source) }));
      return file;
    });
    const stateHandlers = handlersOf(provider, entered);
    const verification = await verifyProvider({ providerUrl: server.url, stateHandlers, pactFiles, timeout: patience });
    return { verification, answers };
  } finally {
    await server.close();
    await provider.close();
    rmSync(folder, { recursive: true });
  }
}

/** A handler for every state of the contract. Those that the provider is in are listed in `entered`. */
function handlersOf(provider: ProviderSession, entered: ProviderState[]) {
  return Object.fromEntries(
    Object.keys(providerStates).map((name) => [
      name,
      async (params: ProviderState["params"], action: string) => {
        if (action === "teardown") {
          entered.length = 0;
          await provider.leave();
          return {};
        }
        entered.push({ name, params });
        return { token: await provider.enter({ name, params }) };
      },
    ]),
  );
}
