import type { DefenderClient } from "@defender-endpoint/client";
import { skipToken, useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useRef } from "react";
import { Answer } from "./answer.tsx";
import { Failure } from "./failure.tsx";
import { isSameQuestion, type Question } from "./question.ts";
import { QuestionForm } from "./question-form.tsx";
import { ask, useQuestion } from "./use-question.ts";

interface AppProps {
  defender: DefenderClient;
  /** Stands above the page when its answers are made up. */
  menu?: ReactNode;
}

export function App({ defender, menu }: AppProps) {
  const question = useQuestion();
  const answer = useStatistics(defender, question);
  const region = useRef<HTMLElement>(null);

  const title = question ? `${question.ip} · IP triage` : "IP triage";

  useEffect(() => {
    document.title = title;
  }, [title]);

  function onAsk(next: Question) {
    if (isSameQuestion(next, question)) void answer.refetch();
    else ask(next);
  }

  function onRetry() {
    // The button that was pressed is about to go, and would take the focus with it.
    region.current?.focus();
    void answer.refetch();
  }

  return (
    <>
      {menu}
      <header>
        <h1>IP triage</h1>
        <p>How common an address is on your organization’s devices</p>
      </header>
      <main>
        <QuestionForm question={question} onAsk={onAsk} />
        <section ref={region} tabIndex={-1} aria-live="polite" aria-label="Answer" aria-busy={answer.isFetching}>
          {question === undefined ? (
            <p className="answer idle">
              Enter an address to see how many devices connected to it, and when. Private addresses count too.
            </p>
          ) : answer.isFetching ? (
            <p className="answer loading">Looking up {question.ip}…</p>
          ) : answer.isError ? (
            <Failure error={answer.error} failedAt={answer.errorUpdatedAt} onRetry={onRetry} />
          ) : answer.data ? (
            <Answer statistics={answer.data} question={question} asOf={answer.dataUpdatedAt} />
          ) : null}
        </section>
      </main>
    </>
  );
}

function useStatistics(defender: DefenderClient, question: Question | undefined) {
  return useQuery({
    queryKey: ["getIPStatistics", question],
    queryFn: question ? ({ signal }) => defender.getIPStatistics({ ...question }, { signal }) : skipToken,
  });
}
