import type { Operation } from "@defender-endpoint/spec/document";
import type { ProviderState } from "@defender-endpoint/types/scenarios";
import { type Answer, errorCode, errorText, readAnswer } from "../answers/answer.ts";
import { describeShape } from "../answers/shape.ts";
import { permissionOf } from "../contract/contract.ts";
import type { RequestLine } from "../requests/request-line.ts";
import { firstSuccess } from "../requests/usual-request.ts";
import type { Subject } from "../subject/subject.ts";

/** What mock and provider answer to the same request. */
export interface BothAnswers {
  readonly mock: Answer;
  readonly provider: Answer;
}

/** Asks mock and provider the same request, from a caller that may. */
export type AskBoth = (line: RequestLine) => Promise<BothAnswers>;

/** Mock and provider, one beside the other. One pair does for every operation: it takes longer to open than to ask. */
export interface SideBySide {
  /**
   * Turns to an operation, with the provider in the states that its first success starts from: there is something to be found.
   * What changes the data finds it as it was each time, so that a request means the same wherever in a run it stands.
   */
  turnTo(operation: Operation): Promise<AskBoth>;
  close(): Promise<void>;
}

export function openSideBySide(subject: Subject): SideBySide {
  const provider = subject.openProvider({ quota: false });

  /** What is there when the operation's first success begins. */
  function statesOf(operation: Operation): readonly ProviderState[] {
    // A provider that is told its answer would give it to whatever is asked.
    const others = ["callerAuthorized", "operationAnswers"];
    return firstSuccess(subject, operation)?.states.filter(({ name }) => !others.includes(name)) ?? [];
  }

  async function enterStates(states: readonly ProviderState[]): Promise<void> {
    await provider.leave();
    for (const state of states) await provider.enter(state);
  }

  return {
    async turnTo(operation) {
      const states = statesOf(operation);
      await enterStates(states);
      // A token outlasts the states. To sign one takes longer than to answer.
      const caller = { name: "callerAuthorized", params: { permission: permissionOf(operation) } };
      const token = await provider.enter(caller);
      let isFresh = true;
      return async (line) => {
        if (!isFresh) await enterStates(states);
        const [byMock, byProvider] = await Promise.all([
          subject.mock(line, undefined, states),
          provider.ask(line, token),
        ]);
        // What is read changes nothing, nor does what is refused.
        isFresh = operation.method === "GET" || byProvider.status >= 400;
        return { mock: byMock ? await readAnswer(byMock) : noAnswer, provider: await readAnswer(byProvider) };
      };
    },
    close: () => provider.close(),
  };
}

/** MSW lets go what no handler takes. That is no answer, and no provider gives it. */
const noAnswer: Answer = { status: 0, mediaType: "", headers: new Headers(), body: null };

/** In what two answers differ that must be alike: status, media type, and of a refusal its code, message and shape. */
export function disagreements({ mock, provider }: BothAnswers): string[] {
  const aspects: readonly (readonly [string, (answer: Answer) => string])[] = [
    ["status", ({ status }) => String(status)],
    ["media type", ({ mediaType }) => mediaType],
    ["code", ({ body }) => String(errorCode(body))],
    // Their words come from the contract, down to the value that arrived.
    ["message", ({ status, body }) => (status === 400 ? String(errorText(body, "message")) : "")],
    // What is known of an address is the data's business, not the contract's: a success may hold other members.
    ["shape", ({ status, body }) => (status < 300 ? "" : describeShape(body))],
  ];
  return aspects
    .filter(([, of]) => of(mock) !== of(provider))
    .map(([aspect, of]) => `${aspect}: mock ${of(mock)}, provider ${of(provider)}`);
}

/** Status and code of both, in one line. */
export function describeBoth({ mock, provider }: BothAnswers): string {
  const words = ({ status, body }: Answer) => [status, errorCode(body)].filter((word) => word !== undefined).join(" ");
  return `mock ${words(mock)}, provider ${words(provider)}`;
}
