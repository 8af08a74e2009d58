import { join } from "node:path";
import { AnswerError } from "@defender-endpoint/client";
import type { Scenario } from "@defender-endpoint/types/scenarios";
import { PactV4 } from "@pact-foundation/pact";
import { consumer, provider } from "../src/pact/participants.ts";
import { callScenario } from "./client-call.ts";
import { type Exchange, exchangeOf } from "./exchange.ts";
import { type FormMembers, readForm } from "./form.ts";
import { addInteraction } from "./interaction.ts";
import type { Outcome } from "./outcome.ts";

/** Records a scenario as the client asks and is answered, within a folder, and returns what the client made of it. */
export function recordScenario(scenario: Scenario, folder: string): Promise<Outcome> {
  return recordExchange(exchangeOf(scenario), folder, (url) => observeCall(scenario, url));
}

/**
 * Lets `call` talk to Pact's mock server as an exchange has it, and records the interaction. One at a time: Pact cannot record two.
 * @throws if another request was sent.
 */
export async function recordExchange<Result extends object>(
  exchange: Exchange,
  folder: string,
  call: (url: string) => Promise<Result>,
): Promise<Result> {
  const dir = recordingOf(exchange.operationId, folder);
  // A new PactV4 for each interaction: reused, it keeps what an interaction that failed has left behind.
  const pact = new PactV4({ consumer, provider, dir, logLevel: "error" });
  const result = await addInteraction(pact, exchange).executeTest(({ url }) => call(url));
  if (result === undefined) throw new Error("Pact's mock server gave no outcome.");
  return result;
}

/**
 * Where the interactions of an operation are recorded. Pact reads and writes its whole file for each interaction, so one file
 * for all would take the square of their number.
 */
export function recordingOf(operationId: string, folder: string): string {
  return join(folder, operationId);
}

/** The file that Pact writes into the folder that it is given. */
export const recordedFile = `${consumer}-${provider}.json`;

async function observeCall(scenario: Scenario, baseUrl: string): Promise<Outcome> {
  const authorizations: (string | null)[] = [];
  const forms: FormMembers[] = [];
  async function send(request: Request): Promise<Response> {
    authorizations.push(request.headers.get("authorization"));
    const form = await readForm(request);
    if (form !== undefined) forms.push(form);
    return fetch(request);
  }
  const { value, error } = await callScenario(scenario, { baseUrl, quota: false, send });
  if (error === undefined) return { value, authorizations, forms };
  if (!(error instanceof AnswerError)) throw error;
  const { kind, status, code, target, retryAfterMs } = error;
  return { error: { kind, status, code, target, retryAfterMs }, authorizations, forms };
}
