import type { IncomingMessage, ServerResponse } from "node:http";
import { largestResource, readBody } from "../answers/read-body.ts";
import { type LoopbackServer, listenOnLoopback } from "../loopback-server.ts";
import { isSendable, whyNotSendable } from "../states/sendable-token.ts";
import { parseStateChange, type StateChange } from "../states/state-change.ts";
import { missingValues, type StateSource, StatesUrlError, secretsIn } from "../states/state-source.ts";
import type { Journal } from "./journal.ts";
import { interactionParam } from "./plan.ts";

/**
 * Stands between Pact's verifier and the provider's states, and notes what became of each change. Pact alone counts an
 * interaction as verified if its state has no handler or the handler throws, as long as the answer happens to match.
 */
export function startStateServer(source: StateSource, journal: Journal): Promise<LoopbackServer> {
  return listenOnLoopback((request, response) => {
    respond(request, response, source, journal).catch(() => send(response, 500, {}));
  });
}

async function respond(request: IncomingMessage, response: ServerResponse, source: StateSource, journal: Journal) {
  const marked = parseStateChange((await readBody(request, largestResource)).toString("utf8"));
  if (marked === undefined) return send(response, 400, {});
  // An interaction without states is announced as a state without a name.
  if (marked.state === "") return send(response, 200, {});
  const { [interactionParam]: mark, ...params } = marked.params;
  const change: StateChange = { ...marked, params };
  const interaction = Number(mark);
  const spoilt = journal.failures(interaction).length > 0;
  // Torn down is every state, so that a provider gets rid of those that it was put into before one failed.
  if (spoilt && change.action === "setup") return send(response, 200, {});
  try {
    const values = await source(change);
    const secrets = secretsIn(values);
    for (const secret of secrets) journal.keepSecret(secret);
    const missing = change.action === "setup" ? missingValues(change, values) : [];
    if (missing.length > 0) throw new Error(`it was set up without the ${missing.join(", ")} that it must return`);
    if (!secrets.every(isSendable)) {
      throw new Error(`it was set up with a token ${whyNotSendable}`);
    }
    send(response, 200, values);
  } catch (error) {
    if (!spoilt) journal.fail(interaction, explain(change, error));
    // Pact answers an error by asking again and again, and does not come to an end. The journal has noted it.
    send(response, 200, {});
  }
}

function explain({ state, action }: StateChange, error: unknown): string {
  // It would be the same for every state, and is to be told once for all of them.
  if (error instanceof StatesUrlError) return error.message;
  const doing = action === "setup" ? "cannot be set up" : "cannot be torn down";
  return `state ${state} ${doing}: ${error instanceof Error ? error.message : String(error)}`;
}

function send(response: ServerResponse, status: number, body: object): void {
  const text = toJson(body);
  response.writeHead(status, { "content-type": "application/json" }).end(text);
}

function toJson(values: object): string {
  try {
    return JSON.stringify(values);
  } catch (cause) {
    throw new Error("what it was set up with cannot be written as JSON", { cause });
  }
}
