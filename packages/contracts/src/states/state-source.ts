import { providerStates } from "@defender-endpoint/types/scenarios";
import { describeConnectionFailure } from "../answers/connection-failure.ts";
import { largestAnswer, readBody } from "../answers/read-body.ts";
import { isRecord, type JsonRecord } from "../json.ts";
import type { StateChange } from "./state-change.ts";
import type { ProviderStateHandlers } from "./states.ts";

/** Carries out a state change and returns the values that the state provides. Rejects with the reason if it cannot. */
export type StateSource = (change: StateChange) => Promise<JsonRecord>;

/** The states URL itself is at fault, whatever the state: it cannot be reached, or does not come to an end. */
export class StatesUrlError extends Error {
  override readonly name = "StatesUrlError";
}

/** Posts state changes to a URL of the provider, in the form that Pact itself uses. */
export function statesFromUrl(url: URL, timeout: number): StateSource {
  return async ({ state, params, action }) => {
    let response: Response;
    let text: string;
    try {
      response = await fetch(url, {
        method: "POST",
        headers: { "content-type": "application/json", accept: "application/json" },
        body: JSON.stringify({ state, params, action }),
        redirect: "manual",
        signal: AbortSignal.timeout(timeout),
      });
      text = (await readBody(response.body, largestAnswer)).toString("utf8");
    } catch (cause) {
      const why = describeConnectionFailure(cause, url, `${timeout} ms (--timeout)`);
      throw new StatesUrlError(`the states URL ${why}`, { cause });
    }
    if (!response.ok) throw new Error(`the states URL answered ${response.status}${hint(response.status)}`);
    return parseValues(text);
  };
}

/** Calls handlers in this process. */
export function statesFromHandlers(handlers: Partial<ProviderStateHandlers>): StateSource {
  // Pact names states and their parameters in text, so the types end here; the catalogue has made the parameters.
  const untyped = handlers as Readonly<Record<string, ((params: JsonRecord, action: string) => unknown) | undefined>>;
  return async ({ state, params, action }) => {
    const handler = Object.hasOwn(handlers, state) ? untyped[state] : undefined;
    if (handler === undefined) throw new Error("there is no handler for it");
    const values = await handler(params, action);
    return isRecord(values) ? values : {};
  };
}

/** Answers `callerAuthorized` with a token that was given beforehand and passes every other state on. */
export function withToken(token: string, next: StateSource): StateSource {
  return async (change) => (change.state === "callerAuthorized" ? { token } : next(change));
}

const secretNames: ReadonlySet<string> = new Set(Object.values(providerStates).flatMap(({ provides }) => provides));

/** What of the values is secret: those that states of the contract provide, which are tokens. */
export function secretsIn(values: JsonRecord): string[] {
  return Object.entries(values).flatMap(([name, value]) =>
    secretNames.has(name) && typeof value === "string" ? [value] : [],
  );
}

/** The values that a state promises to provide but that are not there. */
export function missingValues({ state }: StateChange, values: JsonRecord): string[] {
  const definition = Object.hasOwn(providerStates, state)
    ? providerStates[state as keyof typeof providerStates]
    : { provides: [] };
  return definition.provides.filter((name) => typeof values[name] !== "string" || values[name] === "");
}

function hint(status: number): string {
  if (status === 404) return " (has it a handler for this state?)";
  return status >= 500 ? " (did its handler fail?)" : "";
}

function parseValues(text: string): JsonRecord {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : {};
  } catch {
    // An empty or plain text answer is fine for a state that provides nothing.
    return {};
  }
}
