import type { DefenderClient } from "@defender-endpoint/client";
import type { UseQueryResult } from "@tanstack/react-query";
import { useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { AboutAddress } from "../about/about-address.tsx";
import type { Question } from "../asking/question.ts";
import { Failure } from "../failure/failure.tsx";
import type { Statistics } from "../lookup/address-row.ts";
import { statisticsQuery } from "../lookup/statistics-query.ts";
import { Answer } from "./answer.tsx";

/** The answer to a question about a single address. Nothing is asked for any other question. */
export function useSingleAnswer(defender: DefenderClient, question: Question | undefined): UseQueryResult<Statistics> {
  const [ip = "", ...more] = question?.ips ?? [];
  const query = statisticsQuery(defender, { ip, lookBackHours: question?.lookBackHours ?? 0 });
  return useQuery({ ...query, enabled: ip !== "" && more.length === 0 });
}

interface SingleAnswerProps {
  defender: DefenderClient;
  question: Question | undefined;
  answer: UseQueryResult<Statistics>;
}

export function SingleAnswer({ defender, question, answer }: SingleAnswerProps) {
  const region = useRef<HTMLElement>(null);

  function onRetry() {
    // The button that was pressed is about to go, and would take the focus with it.
    region.current?.focus();
    void answer.refetch();
  }

  return (
    <section ref={region} tabIndex={-1} aria-live="polite" aria-label="Answer" aria-busy={answer.isFetching}>
      {question === undefined ? (
        <p className="answer idle">
          Enter addresses to see on how many devices each was seen, and when. Private addresses count too.
        </p>
      ) : answer.isFetching ? (
        <p className="answer loading">Looking up {question.ips[0]}…</p>
      ) : answer.isError ? (
        <Failure error={answer.error} failedAt={answer.errorUpdatedAt} onRetry={onRetry} />
      ) : answer.data ? (
        <Answer statistics={answer.data} lookBackHours={question.lookBackHours} asOf={answer.dataUpdatedAt}>
          <AboutAddress defender={defender} ip={question.ips[0] ?? ""} />
        </Answer>
      ) : null}
    </section>
  );
}
