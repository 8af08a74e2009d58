import { AnswerError, createDefenderClient, isDefenderError, type OperationArguments } from "@defender-endpoint/client";
import type { Scenario } from "@defender-endpoint/types/scenarios";
import { exampleToken, hasCaller } from "./interaction.ts";
import type { ClientError, Outcome } from "./outcome.ts";

/** Calls the operation of a scenario through the client, once and without waiting, and says what came of it. */
export async function callScenario({ operationId, request, ...scenario }: Scenario, baseUrl: string): Promise<Outcome> {
  const authorizations: (string | null)[] = [];
  const defender = createDefenderClient({
    baseUrl,
    credential: hasCaller(scenario) ? () => exampleToken : null,
    retry: false,
    quota: false,
    fetch(input, init) {
      const sent = new Request(input, init);
      authorizations.push(sent.headers.get("authorization"));
      return fetch(sent);
    },
  });
  try {
    // The catalogue pairs each operation with its arguments, or with wrong ones where the service is to refuse them.
    const value = await defender[operationId](request.arguments as OperationArguments<typeof operationId>);
    return { value, authorizations };
  } catch (error) {
    return { error: describe(error), authorizations };
  }
}

function describe(error: unknown): ClientError {
  if (!isDefenderError(error) || !(error instanceof AnswerError)) throw error;
  const { kind, status, code, target, retryAfterMs } = error;
  return { kind, status, code, target, retryAfterMs };
}
