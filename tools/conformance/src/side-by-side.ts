import type { Operation } from "@defender-endpoint/spec/document";
import { type Answer, errorCode, errorText, readAnswer } from "./answer.ts";
import { permissionOf } from "./contract.ts";
import type { RequestLine } from "./request-line.ts";
import { describeShape } from "./shape.ts";
import type { Subject } from "./subject.ts";
import { firstSuccess } from "./usual-request.ts";

/** What mock and provider answer to the same request. */
export interface BothAnswers {
  readonly mock: Answer;
  readonly provider: Answer;
}

/** Mock and provider, asked the same by a caller that may. */
export interface SideBySide {
  ask(line: RequestLine): Promise<BothAnswers>;
  close(): Promise<void>;
}

/**
 * Opens a provider for an operation, in the states that its first success starts from: there is something to be found. What changes
 * the data finds it as it was each time, so that a request means the same wherever in a run it stands.
 */
export async function openSideBySide(subject: Subject, operation: Operation): Promise<SideBySide> {
  const provider = subject.openProvider({ quota: false });
  const states = firstSuccess(subject, operation)?.states.filter(({ name }) => name !== "callerAuthorized") ?? [];
  async function enterStates(): Promise<string | undefined> {
    const caller = await provider.enter({ name: "callerAuthorized", params: { permission: permissionOf(operation) } });
    for (const state of states) await provider.enter(state);
    return caller;
  }
  let token = await enterStates();
  return {
    async ask(line) {
      if (operation.method !== "GET") {
        await provider.leave();
        token = await enterStates();
      }
      const [byMock, byProvider] = await Promise.all([subject.mock(line), provider.ask(line, token)]);
      // MSW lets go what no handler takes. That is no answer, and no provider gives it.
      const none: Answer = { status: 0, mediaType: "", headers: new Headers(), body: null };
      return { mock: byMock ? await readAnswer(byMock) : none, provider: await readAnswer(byProvider) };
    },
    close: () => provider.close(),
  };
}

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
