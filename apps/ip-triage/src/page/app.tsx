import type { DefenderClient } from "@defender-endpoint/client";
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { AskedService } from "../asked-service.ts";
import { SingleAnswer, useSingleAnswer } from "./answer/single-answer.tsx";
import { isSameQuestion, type Question } from "./asking/question.ts";
import { QuestionForm } from "./asking/question-form.tsx";
import { ask, useQuestion } from "./asking/use-question.ts";
import { keepFocus } from "./attention/keep-focus.ts";
import type { Mentions } from "./finding/mentions.ts";
import type { Budget } from "./header/budget.ts";
import { BudgetMeters } from "./header/budget-meters.tsx";
import { pageTitle } from "./header/page-title.ts";
import { useBudget } from "./header/use-budget.ts";
import { WhomItAsks } from "./header/whom-it-asks.tsx";
import { ListView } from "./list/list-view.tsx";
import { useLookupRun } from "./lookup/use-lookup-run.ts";
import { Welcome } from "./start/welcome.tsx";

interface AppProps {
  defender: DefenderClient;
  /** Asks what is left of the quota, where somebody counts. */
  loadBudget?: (() => Promise<Budget>) | undefined;
  /** Stands above the page when its answers are made up. */
  menu?: ReactNode;
  /** Whom the server asks, where it asks somebody. */
  service?: AskedService | undefined;
}

const nowhere: Mentions = new Map();

/** Of how many questions it is known where their addresses stand. */
const mostFound = 5;

/** Its addresses, whatever the look-back. */
const keyOf = (question: Question | undefined) => question?.ips.join() ?? "";

export function App({ defender, loadBudget, menu, service }: AppProps) {
  const question = useQuestion();
  const answer = useSingleAnswer(defender, question);
  const lookup = useLookupRun(defender, question, loadBudget);
  const budget = useBudget(loadBudget, answer.isFetching || lookup?.phase.is === "running");
  // Where the addresses of the latest questions stand is known as long as the page is open, and nowhere else.
  const [found, setFound] = useState<ReadonlyMap<string, Mentions>>(new Map());
  const mentions = found.get(keyOf(question)) ?? nowhere;
  const status = useRef<HTMLParagraphElement>(null);
  const title = pageTitle(question, lookup);

  useEffect(() => {
    document.title = title;
  }, [title]);

  function onAsk(next: Question, places: Mentions | undefined) {
    if (places) setFound((before) => new Map([...before].slice(1 - mostFound)).set(keyOf(next), places));
    // The field that was typed into makes way for the list, which is what comes next.
    keepFocus(
      () => begin(next),
      () => status.current,
    );
  }

  function begin(next: Question) {
    if (!isSameQuestion(next, question)) ask(next);
    else if (lookup?.phase.is === "done") lookup.refresh();
    else if (lookup) lookup.start();
    else void answer.refetch();
  }

  return (
    <div className={lookup ? "page wide" : "page"}>
      {menu}
      <header>
        <h1>IP triage</h1>
        <p>How common an address is on your organization’s devices</p>
        {service && <WhomItAsks service={service} />}
        {budget && budget.windows.length > 0 && <BudgetMeters budget={budget} />}
      </header>
      <main>
        <QuestionForm
          question={question}
          isAnswered={lookup?.phase.is === "done"}
          budget={budget}
          onAsk={onAsk}
          welcome={<Welcome />}
        />
        {question && lookup ? (
          <ListView
            defender={defender}
            key={keyOf(question)}
            status={status}
            question={question}
            lookup={lookup}
            budget={budget}
            mentions={mentions}
            ways={service?.waysOn}
          />
        ) : (
          <SingleAnswer
            defender={defender}
            question={question}
            answer={answer}
            mentions={mentions}
            ways={service?.waysOn}
          />
        )}
      </main>
    </div>
  );
}
